import type { CommandOf } from './action.ts'
import { renewAccess } from './both/renew-access.ts'
import { allowPublishing } from './citizen/allow-publishing.ts'
import { allowRecording } from './citizen/allow-recording.ts'
import { answerSurvey } from './citizen/answer-survey.ts'
import { askPrivacy } from './citizen/ask-privacy.ts'
import { complete } from './citizen/complete.ts'
import { confirm } from './citizen/confirm.ts'
import { contestEnding } from './citizen/contest-ending.ts'
import { convert } from './citizen/convert.ts'
import { correctContact } from './citizen/correct-contact.ts'
import { objectToDecision } from './citizen/object.ts'
import { objectNewCode } from './citizen/object-new-code.ts'
import { rate } from './citizen/rate.ts'
import { reopen } from './citizen/reopen.ts'
import { reply } from './citizen/reply.ts'
import { withdraw } from './citizen/withdraw.ts'
import { takeUp } from './complaint/take-up.ts'
import { attach } from './system/attach.ts'

/** What reporters do about their own case. Their files are attached by the system, once they have been looked at. */
export const citizenActions = {
  complete,
  convert,
  confirm,
  rate,
  'answer-survey': answerSurvey,
  reopen,
  object: objectToDecision,
  reply,
  attach,
  'ask-privacy': askPrivacy,
  'correct-contact': correctContact,
  withdraw,
  'allow-publishing': allowPublishing,
  'allow-recording': allowRecording,
  'take-up': takeUp,
  'contest-ending': contestEnding,
  'object-new-code': objectNewCode,
  'renew-access': renewAccess,
}
export type CitizenCommand = CommandOf<typeof citizenActions>
