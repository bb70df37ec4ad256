import type { PublicInformationDesk } from '../../../shared/desk/citizens/open-public-information.ts'
import type { PublishedReport } from '../../../shared/domain/information/published-report.ts'
import { categoryOfReport } from '../../../shared/web/information/report-summary.tsx'
import type { ReportAnswer } from './openapi-schemas.ts'

/** What pages, data and files of published reports share: the reports as they are now, and what things are called. */
export const readReports = async (desk: PublicInformationDesk) => {
  const [{ shown, sameOf, wasShown }, region, institutions] = await Promise.all([desk.reports(), desk.region(), desk.recentInstitutions()])
  const names = new Map(institutions.map(({ id, name }) => [id, name]))
  const nameOf = (id: string): string => names.get(id) ?? id
  const asData = ({ id, facts, since }: PublishedReport): ReportAnswer => {
    const { done, category, district, month } = facts.report
    return {
      ...{ id, title: facts.title, reported: facts.summary, done },
      ...{ institution: facts.holder, institutionName: nameOf(facts.holder) },
      ...{ category, categoryName: categoryOfReport(facts.report, region), district, month, since, same: sameOf(id) },
    }
  }
  return { shown, sameOf, wasShown, region, nameOf, asData }
}

/** Asked for anew each time: what its reporter takes back is gone at once, and no browser or edge keeps it (docs/adr/0094). */
export const neverStale = { 'cache-control': 'no-cache', vary: 'accept, accept-encoding, cookie' }
