import { acknowledgement, extension, incomplete } from './compose-course.ts'
import { decision, refusal } from './compose-decision.ts'
import { handedOver } from './compose-handover.ts'
import { objectionAnswer } from './compose-objection.ts'
import type { OfficialLetter } from './document.ts'
import { OfficialLetterFacts } from './facts.ts'

/** The letter that these facts make. Pure; throws if the facts do not fit the schema, since the desk has checked its form before. */
export const composeLetter = (facts: OfficialLetterFacts): OfficialLetter => {
  const checked = OfficialLetterFacts.parse(facts)
  switch (checked.kind) {
    case 'acknowledgement':
      return acknowledgement(checked)
    case 'incomplete':
      return incomplete(checked)
    case 'extension':
      return extension(checked)
    case 'decision':
      return decision(checked)
    case 'refusal':
      return refusal(checked)
    case 'handover':
      return handedOver(checked)
    case 'objection-answer':
      return objectionAnswer(checked)
    default:
      return checked satisfies never
  }
}
