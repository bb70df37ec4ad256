import { readSigned, signed } from './signed-tokens.ts'
import type { Tools } from './tools.ts'

/** What such a proof begins with, so that none of another link answers a survey, and this opens no case. */
const mark = 'survei-'

/** What the link of the survey carries: which case it is about, and nothing that opens it. */
export const surveyToken = async ({ keyRing }: Pick<Tools, 'keyRing'>, caseId: string): Promise<string> =>
  signed((await keyRing())('one-time-link'), `${mark}${caseId}`)

/** The case of a link that we made; null for anything else. */
export const caseOfSurveyToken = async ({ keyRing }: Pick<Tools, 'keyRing'>, token: string): Promise<string | null> => {
  const text = readSigned((await keyRing())('one-time-link'), token)
  return text?.startsWith(mark) ? text.slice(mark.length) : null
}
