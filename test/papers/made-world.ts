import { createHandler as createJobs } from '../../functions/jobs/handler.ts'
import { createHandler } from '../../functions/reporting/handler.ts'
import { holding } from '../support/held-keys.ts'
import { sendTo } from '../support/web.ts'
import { startWorld, type TestOfficer } from '../support/world.ts'

/** A world whose officers open the pages of papers, and whose jobs count them. */
export const startPaperWorld = async () => {
  const office = await startWorld()
  const call = sendTo(createHandler(holding('reporting', office.effects)))
  const jobs = createJobs(holding('jobs', office.effects))
  const headers = { accept: 'text/html', 'sec-fetch-site': 'same-origin' }
  const papersOf = async ({ officer }: Pick<TestOfficer, 'officer'>) => {
    const { cookies, csrf } = await office.browserOf(officer)
    return {
      get: (address: string) => call('GET', `/petugas/laporan/naskah${address}`, { cookies, headers }),
      json: async (address: string) =>
        (await call('GET', `/petugas/laporan/naskah${address}`, { cookies, headers: { accept: 'application/json' } })).json(),
      post: (address: string, form: Record<string, string>) =>
        call('POST', `/petugas/laporan/naskah${address}`, { cookies, headers, form: { csrf, ...form } }),
      bytes: async (address: string): Promise<Buffer> =>
        Buffer.from((await call('GET', `/petugas/laporan/naskah${address}`, { cookies, headers })).text, 'latin1'),
    }
  }
  return {
    ...office,
    papersOf,
    /** Jobs as they run every minute, until nothing is left. */
    work: async () => {
      while ((await jobs({ schedule: 'jobs' })).slices > 0);
    },
  }
}

export type PaperWorld = Awaited<ReturnType<typeof startPaperWorld>>
