import { type CutOff, isLateWhole } from '../../shared/domain/lists/cut-off.ts'
import type { LocalDate } from '../../shared/domain/time/local-date.ts'
import { shortDate } from '../../shared/web/format.ts'
import type { Language } from '../../shared/web/language.ts'
import { officerTextOf } from '../../shared/web/text/officer-text.ts'

type Props = { cut: CutOff | null; today: LocalDate; language: Language }

/** What is due as a page says it: "at least" where more was due than was looked at, and a dash where not one day was. */
export const dueShown = ({ cut, today, language }: Props) => {
  const { report } = officerTextOf(language)
  const shown = (n: number, isWhole: boolean): string =>
    isWhole ? String(n) : cut?.until === null ? report.none : report.atLeast({ count: n })
  return { late: (n: number) => shown(n, isLateWhole(cut, today)), soon: (n: number) => shown(n, cut === null) }
}

/** Up to which limit was counted, where that was not all. */
export const CountedUntil = ({ cut, language }: Omit<Props, 'today'>) => {
  const { cutOff: text } = officerTextOf(language).report
  if (cut === null) return null
  const { looked, until } = cut
  return <p class="panel">{until === null ? text.none({ looked }) : text.until({ looked, until: shortDate(until, language) })}</p>
}
