import { type Clock, isOpen, isPaused } from '../../shared/domain/law/clock.ts'
import { type TimeLeft, timeLeft, type Urgency } from '../../shared/domain/lists/queue.ts'
import type { Surroundings } from '../../shared/web/case/clock-receipts.tsx'
import type { Language } from '../../shared/web/language.ts'
import { deskTextOf } from '../../shared/web/text/desk-text.ts'
import { officerTextOf } from '../../shared/web/text/officer-text.ts'

/** A sign besides colour, for those who see none. */
export const signs: Record<Urgency, string> = { late: '!', today: '●', soon: '◐', later: '○', none: '' }

/** "Terlambat 2 hari kerja", "Hari ini", "3 hari kerja lagi". */
export const leftInWords = ({ left: { urgency, days, unit } }: { left: TimeLeft }, language: Language): string => {
  const text = officerTextOf(language).queue.left
  const counted = { days, unit: text.units[unit] }
  switch (urgency) {
    case 'late':
      return days === 0 ? text.lateDaysOff : text.late(counted)
    case 'today':
      return text.today
    case 'soon':
    case 'later':
      return text.left(counted)
    case 'none':
      return text.none
    default:
      return urgency satisfies never
  }
}

type Props = { clock: Clock; around: Surroundings; binds: boolean }

/** How much time a clock of a case has left, and whether it is the one that counts now; nothing of one that rests or has stopped. */
export const ClockBadge = ({ clock, around: { language, today, calendar, statutes }, binds }: Props) => {
  if (!isOpen(clock) || isPaused(clock)) return null
  const counted = { due: clock.due, dueStatute: clock.statute, receivedOn: clock.startedOn, ...(clock.dueAt ? { dueAt: clock.dueAt } : {}) }
  const left = timeLeft(counted, today, calendar, statutes)
  return (
    <>
      <span class={`left ${left.urgency}`}>
        <span aria-hidden="true">{signs[left.urgency]}</span> {leftInWords({ left }, language)}
      </span>{' '}
      {binds ? <span class="tag yes">{deskTextOf(language).case.binding}</span> : null}
    </>
  )
}
