import type { CheckedCase, FoundWrong } from '../../../shared/desk/officers/watch/open-proof-desk.ts'
import type { RootsReport } from '../../../shared/desk/proof/checking.ts'
import type { CaseFault } from '../../../shared/domain/proof/case-check.ts'
import type { RootFault } from '../../../shared/domain/proof/root-check.ts'
import type { LetterVerdict, spanOf } from '../../../shared/domain/proof/root-letter.ts'
import { addDays, type LocalDate } from '../../../shared/domain/time/local-date.ts'
import { longDate } from '../../../shared/web/format.ts'
import type { Language } from '../../../shared/web/language.ts'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { Table } from '../../../shared/web/table.tsx'
import { proofTextOf } from '../../../shared/web/text/proof-text.ts'

export const proofPath = '/petugas/pemeriksaan'

/** What was found, in words; a day is written out. */
export const faultInWords = (fault: CaseFault | RootFault, language: Language): string => {
  const { seq, n, day } = { seq: '', n: '', day: null, ...fault } as { seq: number | ''; n: number | ''; day: LocalDate | null }
  return proofTextOf(language).faults[fault.fault]({ seq, n, day: day ? longDate(day, language) : '' })
}

export const Faults = ({ faults, language }: { faults: readonly (CaseFault | RootFault)[]; language: Language }) => (
  <ul>
    {faults.map((it) => (
      <li>{faultInWords(it, language)}</li>
    ))}
  </ul>
)

/** How the row of roots stands. */
export const Roots = ({ report, language }: { report: RootsReport; language: Language }) => {
  const { roots: text } = proofTextOf(language)
  const { faults, first, last, days } = report
  if (first === null || last === null) return <p class="panel empty">{text.none}</p>
  const told = { days, first: longDate(first, language), last: longDate(last, language) }
  return (
    <>
      <p role="status">{faults.length === 0 ? text.good(told) : text.bad(told)}</p>
      <Faults faults={faults} language={language} />
      <p class="hint">{text.since({ day: longDate(addDays(last, 1), language) })}</p>
    </>
  )
}

/** What was found of one case, and since when. */
export const CheckedOne = ({ checked, request }: { checked: CheckedCase; request: OfficerRequest }) => {
  const { language } = request
  const { one: text } = proofTextOf(language)
  const { number, report, days, mayTakeProof } = checked
  const { events, faults, whole, vouched } = report
  const isWhole = faults.length === 0 && days.length === 0
  const unvouched = events - (vouched?.seq ?? 0)
  return (
    <div class="panel" role="status">
      <p>
        <strong>{isWhole ? text.good({ number, events }) : text.bad({ number })}</strong>
      </p>
      <Faults faults={[...faults, ...days.flatMap((it) => it.faults)]} language={language} />
      <p>{whole ? text.whole({ seq: whole.seq, day: longDate(whole.on, language) }) : text.wholeNone}</p>
      <p>{vouched ? text.vouched({ seq: vouched.seq, day: longDate(vouched.day, language) }) : text.vouchedNone}</p>
      {isWhole && vouched && unvouched > 0 ? <p>{text.notYet({ count: unvouched })}</p> : null}
      {isWhole && mayTakeProof ? (
        <>
          <h3>{text.files}</h3>
          <p>{text.filesHint}</p>
          <ul>
            {([text.take, text.takeWithTexts] as const).map((label, i) => (
              <li>
                <a href={`${proofPath}/${encodeURIComponent(checked.id)}/bukti${i === 0 ? '' : '?isi=ya'}`}>{label}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  )
}

/** What a job over everything found. */
export const FoundByJob = ({ found, language }: { found: readonly FoundWrong[]; language: Language }) => {
  const { all: text, faults } = proofTextOf(language)
  const words = ({ day, fault }: FoundWrong): string =>
    fault in faults ? faults[fault as keyof typeof faults]({ seq: '…', n: '…', day: day ? longDate(day, language) : '…' }) : text.failed
  return (
    <>
      <Table
        look="list"
        columns={[
          {
            head: text.entry,
            kind: 'name',
            cell: ({ day, number }) => (
              <a href={day ? `${proofPath}?hari=${day}` : `${proofPath}?nomor=${encodeURIComponent(number ?? '')}`}>
                {day ? longDate(day, language) : number}
              </a>
            ),
          },
          { head: text.fault, cell: words },
        ]}
        rows={found}
      />
      <p class="hint">{text.more}</p>
    </>
  )
}

/** What the letters of the overseer say beside what is kept here. */
export const Letters = ({
  verdicts,
  span,
  language,
}: {
  verdicts: readonly LetterVerdict[]
  span: ReturnType<typeof spanOf>
  language: Language
}) => {
  const { letters: text } = proofTextOf(language)
  const words = (it: LetterVerdict): string => {
    const day = longDate(it.day, language)
    switch (it.verdict) {
      case 'holds':
        return text.holds({ day })
      case 'differs':
        return it.since ? text.differsOn({ day }) : text.differs({ day })
      case 'no-root':
        return text.missing({ day })
      default:
        return it satisfies never
    }
  }
  return (
    <div class="panel" role="status">
      <h3>{text.result}</h3>
      <ul>
        {verdicts.map((it) => (
          <li>{words(it)}</li>
        ))}
      </ul>
      {span?.heldUntil ? (
        <p>
          <strong>{text.span({ held: longDate(span.heldUntil, language), from: longDate(span.differsFrom, language) })}</strong>
        </p>
      ) : null}
    </div>
  )
}
