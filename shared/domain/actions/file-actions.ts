import type { CommandOf } from './action.ts'
import { signLetter } from './both/sign-letter.ts'
import { attach } from './system/attach.ts'
import { refuseFile } from './system/refuse-file.ts'

/** What uploads cause. */
export const fileActions = { attach, 'refuse-file': refuseFile, 'sign-letter': signLetter }
export type FileCommand = CommandOf<typeof fileActions>
