import type { OfficerCase } from '../../../../shared/desk/officers/case/officer-case.ts'
import { isEnded } from '../../../../shared/domain/case/case.ts'
import type { TextRef } from '../../../../shared/domain/case/personal-text.ts'
import type { CaseEvent } from '../../../../shared/domain/events/events.ts'
import { momentOrDay } from '../../../../shared/web/format.ts'
import { deskTextOf } from '../../../../shared/web/text/desk-text.ts'
import type { DeskAround } from '../../desk-around.ts'
import { writtenAt } from './case-texts.tsx'

type Props = { opened: OfficerCase; around: DeskAround }

/** What the coordinator asked for, and what the reporter said last: beside the form that answers it. */
export const LastWords = ({ opened, around }: Props) => {
  const { case: text } = deskTextOf(around.language, opened.view.case.channel)
  if (isEnded(opened.view.case)) return null
  const shown = [
    [text.instructed, last(opened, instructionOf)],
    [text.lastSaid, last(opened, saidByReporter)],
  ] as const
  return (
    <>
      {shown.map(([label, found]) => {
        const words = found && writtenAt(opened, found.ref, text.texts.erased)
        return found === null || words === null ? null : (
          <div class="last-words">
            <p class="label">
              {label} <small>{momentOrDay(found.event.at, around.language, around.region.timeZone)}</small>
            </p>
            <p class="written" dir="auto">
              {words}
            </p>
          </div>
        )
      })}
    </>
  )
}

/** Of the last time that it was passed on, whatever was asked before. */
const instructionOf = (event: CaseEvent): TextRef | null | undefined =>
  event.type === 'disposed' || event.type === 'assigned' ? event.instruction : undefined

const saidByReporter = (event: CaseEvent): TextRef | undefined => {
  switch (event.type) {
    case 'completed':
    case 'replied':
    case 'reply-recorded':
    case 'completion-recorded':
      return event.text
    default:
      return undefined
  }
}

/** The latest event that says something of the kind; null where it said nothing, or none did. */
const last = ({ view: { timeline } }: OfficerCase, wordsIn: (event: CaseEvent) => TextRef | null | undefined) => {
  const event = timeline.findLast((it) => wordsIn(it.event) !== undefined)?.event
  const ref = event && wordsIn(event)
  return event && ref ? { event, ref } : null
}
