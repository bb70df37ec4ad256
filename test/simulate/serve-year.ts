import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { S3Client } from '@aws-sdk/client-s3'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { createHandler as createDisposition } from '../../functions/disposition/handler.ts'
import { createHandler as createIntake } from '../../functions/intake/handler.ts'
import { createHandler as createJobs } from '../../functions/jobs/handler.ts'
import { createHandler as createReporting } from '../../functions/reporting/handler.ts'
import { freePort, localCredentials, localRegion } from '../../infra/local/dynamodb.ts'
import { startHttp } from '../../infra/local/http-server.ts'
import { bucketNames, localBuckets } from '../../infra/local/local-buckets.ts'
import { startObjectStorage } from '../../infra/local/object-storage.ts'
import { manifestRoutes, matchRoute, unrouted } from '../../infra/local/routes.ts'
import type { FunctionName } from '../../shared/manifest.ts'
import { holding } from '../support/held-keys.ts'
import { createDesk } from '../support/whole-desk.ts'
import type { YearEnd } from './year.ts'

type Handle = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>

/** The functions that answer over HTTP, on the table of a year that was lived, on a port of this machine. */
export const serveYear = async ({ effects }: Pick<YearEnd, 'effects'>) => {
  const [port, storagePort] = [await freePort(), await freePort()]
  const baseUrl = `http://localhost:${port}`
  const folder = mkdtempSync(join(tmpdir(), 'tanggap-year-'))
  const storage = await startObjectStorage({ buckets: localBuckets(folder), port: storagePort, onCreated: async () => {} })
  const s3 = new S3Client({ endpoint: storage.url, region: localRegion, credentials: localCredentials, forcePathStyle: true })
  const own = { ...effects, ...bucketNames, s3: async () => s3, baseUrl, oidc: { issuer: 'https://login.example', clientId: 'tanggap' } }
  const handles = new Map<FunctionName, Handle>([
    ['intake', createIntake(holding('intake', own)) as Handle],
    ['disposition', createDisposition(holding('disposition', own)) as Handle],
    ['reporting', createReporting(holding('reporting', own)) as Handle],
  ])
  const jobs = createJobs(holding('jobs', own))
  const routes = manifestRoutes()
  const server = await startHttp(
    port,
    async () => false,
    async (event) => {
      const route = matchRoute(routes, event.requestContext.http.method, event.rawPath)
      return (await (route && handles.get(route.target))?.(event)) ?? unrouted
    },
  )
  let working: Promise<void> = Promise.resolve()
  // Jobs run every minute where nobody waits for them; here somebody does.
  const work = async () => {
    while ((await jobs({ schedule: 'jobs' })).slices > 0);
  }
  const minutely = setInterval(() => {
    working = working.then(work)
  }, 500)
  const desk = createDesk(own)
  return {
    baseUrl,
    /** A browser of that officer: its cookie, and its token against forged posts. */
    signedIn: async (officerId: string) => {
      const id = await desk.openOfficerSession(officerId, null, { authenticatedAt: effects.now() })
      return { cookie: `__Host-petugas=${id}`, csrf: (await desk.officerSession(id))?.csrf ?? '' }
    },
    close: async () => {
      clearInterval(minutely)
      await working
      server.closeAllConnections()
      server.close()
      await storage.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
