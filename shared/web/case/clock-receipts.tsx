import type { Child } from 'hono/jsx'
import type { DeskBase } from '../../desk/base.ts'
import type { Case } from '../../domain/case/case.ts'
import { channelOf } from '../../domain/channels/channels.ts'
import { type Clock, earliest, isOpen, isPaused } from '../../domain/law/clock.ts'
import { type Statute, statuteInForce } from '../../domain/law/statutes.ts'
import { clocksThatCount } from '../../domain/lists/desks.ts'
import type { Institution } from '../../domain/office/directory.ts'
import type { Calendar } from '../../domain/time/calendar.ts'
import { explain } from '../../domain/time/explain.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import type { Region } from '../../region.ts'
import { dueInWords, longDate } from '../format.ts'
import type { Language } from '../language.ts'
import { SummaryList } from '../summary-list.tsx'
import { textOf } from '../text/citizen-text.ts'

/** What pages need to speak of law and dates. */
export type Surroundings = {
  language: Language
  region: Region
  /** With their present names, those that have ended too. */
  institutions: readonly Institution[]
  calendar: Calendar
  statutes: readonly Statute[]
  today: LocalDate
}

export const surroundingsOf = async (desk: DeskBase, language: Language): Promise<Surroundings> => ({
  language,
  region: await desk.region(),
  institutions: await desk.recentInstitutions(),
  calendar: await desk.calendar(),
  statutes: await desk.statutes(),
  today: await desk.today(),
})

/** An institution's name; one that is not known any more keeps its id. */
export const institutionName = (id: string, { institutions }: Pick<Surroundings, 'institutions'>): string =>
  institutions.find((it) => it.id === id)?.name ?? id

/** `beside`: what a page says of a clock next to its name. */
type Beside = { beside?: ((clock: Clock) => Child) | undefined }
type ReceiptProps = { clock: Clock; around: Surroundings } & Beside

/** A clock with the receipt of how its date was counted (design.md section 3); opens without script. */
export const ClockReceipt = ({ clock, around, beside }: ReceiptProps) => {
  const { language, calendar, statutes } = around
  const text = textOf(language)
  const words = text.case.clock
  const statute = statuteInForce(statutes, clock.statute, clock.startedOn)
  const receipt = explain(clock, statute, calendar)
  // A clock that was stopped while it rested rests no more.
  const endOf = (until: LocalDate | null) => (until ? longDate(until, language) : words.untilNow)
  // While it rests nobody knows the day on which it will end.
  const resting = isPaused(clock) ? receipt.pauses.at(-1) : undefined
  const unit = text.common.units[receipt.unit]
  const { timeZone } = around.region
  return (
    <div class="panel">
      <h3>{receipt.name}</h3>
      {beside ? <p>{beside(clock)}</p> : null}
      {resting ? (
        <p>{words.resting({ from: longDate(resting.from, language), left: `${resting.remainingAtPause} ${unit}` })}</p>
      ) : (
        <p>
          {words.due} <strong>{dueInWords(clock, language, timeZone)}</strong>
          {receipt.stoppedOn ? ` · ${words.stopped} ${longDate(receipt.stoppedOn, language)}` : ''}
        </p>
      )}
      {!resting && receipt.provisional ? <p class="note">{words.provisional}</p> : null}
      {receipt.due === clock.due && receipt.dueAt === clock.dueAt ? null : <p class="note">{words.asItStopped}</p>}
      <details>
        <summary>{words.how}</summary>
        <SummaryList
          rows={[
            [words.start, dueInWords({ due: receipt.start, dueAt: receipt.startAt }, language, timeZone)],
            [words.allowance, receipt.setTo ? null : `${receipt.allowance} ${unit}`],
            [words.setTo, receipt.setTo ? words.setBy : null],
            [words.extension, receipt.extension ? `${receipt.extension.days} ${unit}` : null],
            [
              words.pauses,
              receipt.pauses
                .map((pause) =>
                  words.pause({
                    from: dueInWords({ due: pause.from, dueAt: pause.fromAt }, language, timeZone),
                    until:
                      pause.untilAt && pause.until
                        ? dueInWords({ due: pause.until, dueAt: pause.untilAt }, language, timeZone)
                        : endOf(pause.until ?? receipt.stoppedOn),
                    left: pause.remainingAtPause,
                  }),
                )
                .join('\n'),
            ],
            [
              words.skipped,
              receipt.skipped
                .map((day) => `${longDate(day.date, language)}: ${day.reason}${day.source ? ` (${day.source})` : ''}`)
                .join('\n'),
            ],
            [words.law, [receipt.citation, receipt.note].filter(Boolean).join('\n')],
          ]}
        />
      </details>
    </div>
  )
}

/** All clocks of a case: those that run, the earliest on top; those that have stopped are folded away. */
export const ClockReceipts = ({ clocks, around, beside }: { clocks: readonly Clock[]; around: Surroundings } & Beside) => {
  const order = [...clocks].sort((a, b) => (a.due < b.due ? -1 : 1))
  const ended = order.filter((clock) => !isOpen(clock))
  return (
    <>
      {order.filter(isOpen).map((clock) => (
        <ClockReceipt clock={clock} around={around} beside={beside} />
      ))}
      {ended.length > 0 ? (
        <details>
          <summary>{textOf(around.language).case.clock.ended({ count: ended.length })}</summary>
          {ended.map((clock) => (
            <ClockReceipt clock={clock} around={around} />
          ))}
        </details>
      ) : null}
    </>
  )
}

/** The clock a citizen asks about: the one that ends first, but for what an office decides within. */
export const nextClock = (state: Case): Clock | undefined => {
  const { limit } = channelOf(state).drafts
  return earliest(clocksThatCount(state).filter(({ statute }) => statute !== limit))
}
