import { erase } from './both/erase.ts'
import { signLetter } from './both/sign-letter.ts'
import { attach } from './system/attach.ts'
import { recompute } from './system/recompute.ts'
import { refuseFile } from './system/refuse-file.ts'

/** What uploads cause. */
export const fileActions = { attach, 'refuse-file': refuseFile, 'sign-letter': signLetter }

/** What jobs over many cases cause by themselves: a decree that moves dates, retention. */
export const jobActions = { recompute, erase }
