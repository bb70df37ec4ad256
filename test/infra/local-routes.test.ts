import { expect, test } from 'vitest'
import { manifestRoutes, matchRoute } from '../../infra/local/routes.ts'
import type { Route } from '../../shared/manifest.ts'

/** A desk with three functions behind one API, as the HTTP API would sort requests among them. */
const routes: { route: Route; target: string }[] = [
  { route: 'ANY /', target: 'public' },
  { route: 'ANY /{proxy+}', target: 'public' },
  { route: 'POST /{proxy+}', target: 'public' },
  { route: 'GET /petugas', target: 'officers' },
  { route: 'GET /petugas/{proxy+}', target: 'officers' },
  { route: 'POST /petugas/{proxy+}', target: 'officers' },
  { route: 'GET /petugas/laporan', target: 'reports' },
  { route: 'GET /petugas/laporan/{proxy+}', target: 'reports' },
  { route: 'POST /petugas/laporan/{proxy+}', target: 'reports' },
]

test.each([
  ['GET', '/', 'public ANY /'],
  ['GET', '/pengaduan', 'public ANY /{proxy+}'],
  ['POST', '/pengaduan', 'public POST /{proxy+}'],
  ['HEAD', '/pengaduan', 'public ANY /{proxy+}'],
  ['GET', '/petugas', 'officers GET /petugas'],
  ['GET', '/petugas/kasus/J-1', 'officers GET /petugas/{proxy+}'],
  ['POST', '/petugas/kasus/J-1', 'officers POST /petugas/{proxy+}'],
  ['GET', '/petugas/laporan', 'reports GET /petugas/laporan'],
  ['GET', '/petugas/laporan/2026', 'reports GET /petugas/laporan/{proxy+}'],
  ['POST', '/petugas/laporan/naskah', 'reports POST /petugas/laporan/{proxy+}'],
  // What merely begins alike is not below the reports.
  ['POST', '/petugas/laporan', 'officers POST /petugas/{proxy+}'],
  ['GET', '/petugas/laporanku', 'officers GET /petugas/{proxy+}'],
  ['GET', '/petugasan', 'public ANY /{proxy+}'],
  ['POST', '/petugas', 'public POST /{proxy+}'],
  ['DELETE', '/petugas/kasus/J-1', 'public ANY /{proxy+}'],
])('%s %s goes to %s', (method, path, expected) => {
  const found = matchRoute(routes, method, path)
  expect(`${found?.target} ${found?.route}`).toBe(expected)
})

test('where there is no route, none is made up; and each route of the manifest has its function', () => {
  const some = routes.filter(({ target }) => target !== 'public')
  expect(matchRoute(some, 'GET', '/pengaduan')).toBe(null)
  expect(matchRoute(manifestRoutes(), 'POST', '/pengaduan')).toEqual({ route: 'POST /{proxy+}', target: 'intake' })
})
