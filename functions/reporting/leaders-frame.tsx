import type { Child } from 'hono/jsx'
import type { ReportsDesk } from '../../shared/desk/reports/open-reports.ts'
import { type Period, periodNamed } from '../../shared/domain/figures/period.ts'
import type { Language } from '../../shared/web/language.ts'
import { OfficerLayout } from '../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../shared/web/officers/officer-route.tsx'
import { Tabs } from '../../shared/web/officers/tabs.tsx'
import type { Request } from '../../shared/web/replies.ts'
import { officerTextOf } from '../../shared/web/text/officer-text.ts'

/** What the pages of leaders have in common: the period that was asked for, names of institutions, and the way to each other. */

/** `?periode=`; `?bulan=` is what older addresses have. */
export const periodAsked = async ({ query }: Pick<Request, 'query'>, desk: Pick<ReportsDesk, 'today'>): Promise<Period> =>
  periodNamed(query.periode ?? query.bulan, await desk.today())

export const namesOf = async (desk: ReportsDesk, language: Language): Promise<(institution: string | null) => string> => {
  const names = new Map((await desk.recentInstitutions()).map(({ id, name }) => [id, name]))
  return (id) => (id === null ? officerTextOf(language).leaders.list.nobody : (names.get(id) ?? id))
}

export const partPaths = {
  summary: '/petugas/laporan/kinerja',
  league: '/petugas/laporan/antarinstansi',
  mix: '/petugas/laporan/sebaran',
} as const

type FrameProps = {
  request: OfficerRequest
  desk: ReportsDesk
  period: Period
  part: keyof typeof partPaths
  children: Child
}

/** The parts of the page of leaders, beside each other where somebody sees the whole regency. */
export const leadersFrame = async ({ request, desk, period, part, children }: FrameProps) => {
  const { language, officer, institution } = request
  const { performance: text, report, leaders } = officerTextOf(language)
  const parts = officer.institution === null ? (['summary', 'league', 'mix'] as const) : (['summary'] as const)
  return (
    <OfficerLayout title={text.title} request={request} region={await desk.region()} current="overview">
      <div class="head">
        <h1>
          {text.title} <small>{institution?.name ?? report.whole}</small>
        </h1>
        <a href="/petugas/laporan" class="noprint">
          {text.detail}
        </a>
      </div>
      {parts.length === 1 ? null : (
        <nav aria-label={leaders.parts.label} class="lists">
          <Tabs
            tabs={parts.map((it) => ({
              label: leaders.parts[it],
              href: `${partPaths[it]}?periode=${period.name}`,
              isCurrent: it === part,
            }))}
          />
        </nav>
      )}
      {children}
    </OfficerLayout>
  )
}
