import { absent, lazily, officerRoute } from '../../shared/web/officers/officer-route.tsx'
import type { WebRoute } from '../../shared/web/web-stack.ts'

const overview = () => import('./overview-page.tsx')

/** Every report. Further ones are lines here and a file beside it. */
export const routes: readonly WebRoute[] = [
  { method: 'GET', path: '/petugas/laporan', handle: officerRoute('overview', lazily(overview, 'showOverview')) },
  { method: 'GET', path: '/petugas/laporan/{proxy+}', handle: officerRoute('any', absent) },
]
