import type { Effects } from '../../shared/desk/effects.ts'
import type { DueLooked } from '../../shared/desk/reports/reading-due.ts'
import { lazily } from '../../shared/web/lazily.ts'
import { absent, officerRoute } from '../../shared/web/officers/officer-route.tsx'
import type { WebRoute } from '../../shared/web/web-stack.ts'

const papersDesk = async (effects: Effects) => (await import('../../shared/desk/reports/open-papers.ts')).openPapers(effects)
const overview = () => import('./overview-page.tsx')
const performance = () => import('./performance-page.tsx')
const papers = () => import('./papers-page.tsx')
const paper = () => import('./paper-page.tsx')
const keepPaper = () => import('./keep-paper.tsx')
const league = () => import('./league-page.tsx')
const mixes = () => import('./mixes-page.tsx')
const institution = () => import('./institution-page.tsx')
const counted = () => import('./counted-page.tsx')
const due = () => import('./due-page.tsx')
const withheld = () => import('./withheld-page.tsx')

/** Every report. Further ones are lines here and a file beside it. `looked`: how many rows of what is due their pages look at. */
export const routesLooking = (looked?: DueLooked): readonly WebRoute[] => {
  const reports = async (effects: Effects) => (await import('../../shared/desk/reports/open-reports.ts')).openReports(effects, looked)
  return [
    { method: 'GET', path: '/petugas/laporan', handle: officerRoute('overview', lazily(reports, overview, 'showOverview')) },
    { method: 'GET', path: '/petugas/laporan/kinerja', handle: officerRoute('overview', lazily(reports, performance, 'showPerformance')) },
    { method: 'GET', path: '/petugas/laporan/antarinstansi', handle: officerRoute('overview', lazily(reports, league, 'showLeague')) },
    { method: 'GET', path: '/petugas/laporan/sebaran', handle: officerRoute('overview', lazily(reports, mixes, 'showMixes')) },
    {
      method: 'GET',
      path: '/petugas/laporan/instansi/{id}',
      handle: officerRoute('overview', lazily(reports, institution, 'showInstitution')),
    },
    { method: 'GET', path: '/petugas/laporan/daftar', handle: officerRoute('overview', lazily(reports, counted, 'showCounted')) },
    { method: 'GET', path: '/petugas/laporan/tenggat', handle: officerRoute('overview', lazily(reports, due, 'showDue')) },
    { method: 'GET', path: '/petugas/laporan/pengawasan', handle: officerRoute('withheld', lazily(reports, withheld, 'showWithheld')) },
    { method: 'GET', path: '/petugas/laporan/naskah', handle: officerRoute('papers', lazily(papersDesk, papers, 'showPapers')) },
    { method: 'POST', path: '/petugas/laporan/naskah', handle: officerRoute('keep-papers', lazily(papersDesk, keepPaper, 'makePaper')) },
    { method: 'GET', path: '/petugas/laporan/naskah/{id}', handle: officerRoute('papers', lazily(papersDesk, paper, 'showPaper')) },
    {
      method: 'POST',
      path: '/petugas/laporan/naskah/{id}',
      handle: officerRoute('keep-papers', lazily(papersDesk, keepPaper, 'savePaper')),
    },
    {
      method: 'GET',
      path: '/petugas/laporan/naskah/{id}/{file}',
      handle: officerRoute('papers', lazily(papersDesk, paper, 'readPaperFile')),
    },
    {
      method: 'POST',
      path: '/petugas/laporan/naskah/{id}/{change}',
      handle: officerRoute('keep-papers', lazily(papersDesk, keepPaper, 'changePaper')),
    },
    { method: 'GET', path: '/petugas/laporan/{proxy+}', handle: officerRoute('any', absent) },
    { method: 'POST', path: '/petugas/laporan/{proxy+}', handle: officerRoute('any', absent) },
  ]
}

export const routes = routesLooking()
