import * as z from 'zod'
import { emptyPlace, KeptFile, placeFields } from './upload-place.ts'

/** The file of the decree (SK) by which an institution's PPID Pembantu was appointed. */
export const DecreeFile = z.object({ institution: z.string(), file: KeptFile.nullable(), ...placeFields })
export type DecreeFile = z.infer<typeof DecreeFile>

export const noDecreeFile = (institution: string): DecreeFile => ({ institution, ...emptyPlace })
