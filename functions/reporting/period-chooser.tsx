import { lastSoMany, monthsBefore, monthsOfYearBefore, type Period, periodsOffered } from '../../shared/domain/figures/period.ts'
import { addDays, type LocalDate, localDate } from '../../shared/domain/time/local-date.ts'
import { shortDate } from '../../shared/web/format.ts'
import { Hidden } from '../../shared/web/forms/form.tsx'
import type { Language } from '../../shared/web/language.ts'
import { officerTextOf } from '../../shared/web/text/officer-text.ts'
import { monthName } from './figure-parts.tsx'

/** What a period is called: "Triwulan 4 2026", "12 bulan terakhir". */
export const periodName = (name: string, language: Language): string => {
  const { period: text } = officerTextOf(language).leaders
  const [year = '', part] = name.split('-')
  if (part?.startsWith('T')) return text.quarter({ part: part.slice(1), year })
  if (part?.startsWith('S')) return text.semester({ part: part.slice(1), year })
  if (part !== undefined) return monthName(name, language)
  return year.length === 4 ? year : text.last({ months: year })
}

type Props = { path: string; period: Period; today: LocalDate; language: Language; values?: Readonly<Record<string, string>> }

/** Any month, quarter, semester or year, or the last so many months. */
export const PeriodChooser = ({ path, period, today, language, values = {} }: Props) => {
  const { period: text } = officerTextOf(language).leaders
  const offered = periodsOffered(today)
  const groups = [
    { label: text.lastGroup, names: lastSoMany.map(String) },
    ...(['month', 'quarter', 'semester', 'year'] as const).map((kind) => ({ label: text.kinds[kind], names: offered[kind] })),
  ]
  const isOffered = groups.some(({ names }) => names.includes(period.name))
  const option = (name: string) => (
    <option value={name} selected={name === period.name}>
      {periodName(name, language)}
    </option>
  )
  return (
    <form method="get" action={path} class="period noprint">
      <Hidden values={values} />
      <label for="periode">{text.choose}</label>
      <div>
        <select id="periode" name="periode">
          {isOffered ? null : option(period.name)}
          {groups.map(({ label, names }) => (
            <optgroup label={label}>{names.map(option)}</optgroup>
          ))}
        </select>
        <button type="submit">{text.show}</button>
      </div>
    </form>
  )
}

/** Which days the figures are about, and which those beside them. */
export const Covered = ({ period, language, compares = true }: { period: Period; language: Language; compares?: boolean }) => {
  const { period: text } = officerTextOf(language).leaders
  const [then, aYearAgo] = [monthsBefore(period), monthsOfYearBefore(period)]
  return (
    <>
      <p>{text.covers(daysBetween(period.from, period.to, language))}</p>
      {compares ? (
        <p class="hint">
          {text.before(daysOf(then, language))} {aYearAgo && text.yearBefore(daysOf(aYearAgo, language))}
        </p>
      ) : null}
    </>
  )
}

const daysBetween = (from: LocalDate, to: LocalDate, language: Language) => ({
  from: shortDate(from, language),
  to: shortDate(to, language),
})

/** Whole months: what came in by then is known. */
const daysOf = (months: readonly string[], language: Language) => {
  const [last = '', first = last] = [months[0], months.at(-1)]
  const after = addDays(localDate(`${last}-28`), 4)
  return daysBetween(localDate(`${first}-01`), addDays(localDate(`${after.slice(0, 7)}-01`), -1), language)
}
