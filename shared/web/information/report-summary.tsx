import type { InformationFacts } from '../../domain/information/listed-information.ts'
import type { Region } from '../../region.ts'
import type { Language } from '../language.ts'
import { SummaryList } from '../summary-list.tsx'
import { publishedReportsTextOf } from '../text/published-reports-text.ts'
import { statisticsTextOf } from '../text/statistics-text.ts'

export type ReportFacts = NonNullable<InformationFacts['report']>

/** `November 2026`: no closer than that. */
export const monthOfReport = (month: string, language: Language): string =>
  `${statisticsTextOf(language).months[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`

export const categoryOfReport = ({ category }: Pick<ReportFacts, 'category'>, { categories }: Region): string | null =>
  category === null ? null : (categories.find(({ id }) => id === category)?.name ?? category)

type Props = { facts: InformationFacts; report: ReportFacts; holder: string; region: Region; language: Language }

/** All that is told of a report; for citizens, and for whoever looks before it is released. */
export const ReportSummary = ({ facts, report, holder, region, language }: Props) => {
  const { columns } = publishedReportsTextOf(language)
  return (
    <SummaryList
      rows={[
        [columns.summary, facts.summary],
        [columns.done, report.done],
        [columns.institution, holder],
        [columns.category, categoryOfReport(report, region)],
        [columns.district, report.district],
        [columns.month, monthOfReport(report.month, language)],
      ]}
    />
  )
}
