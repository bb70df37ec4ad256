import { answersPart } from './answers-part.ts'
import { chainsPart } from './chains-part.ts'
import { figuresPart } from './figures-part.ts'
import type { PackPart } from './pack-part.ts'
import { readinessPart } from './readiness-part.ts'
import { samplesPart } from './samples-part.ts'

/** What every evidence pack holds, in the order of its table of contents. A further part is a file beside these and a line here. */
export const packParts: readonly PackPart[] = [figuresPart, answersPart, readinessPart, samplesPart, chainsPart]
