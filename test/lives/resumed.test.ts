import { afterAll, beforeAll, expect, test } from 'vitest'
import { advanceJobs, startJob } from '../../shared/desk/clock/advancing-jobs.ts'
import { keepPlan } from '../../shared/desk/lapor/import-files.ts'
import { importKinds } from '../../shared/desk/lapor/import-jobs.ts'
import { createTools, type Tools } from '../../shared/desk/tools.ts'
import type { NationalImport } from '../../shared/domain/lapor/national-import.ts'
import type { NationalReport } from '../../shared/domain/lapor/read-export.ts'
import { readCase } from '../../shared/store/case/case-items.ts'
import { caseOfNational } from '../../shared/store/case/national-items.ts'
import { putImport, readImport } from '../../shared/store/office/import-items.ts'
import { transact } from '../../shared/store/transact.ts'
import { aReport } from '../support/filings.ts'
import { startTestWeb } from '../support/web.ts'

/** An import that is cut off at any write goes on to the same end: each report is one case, and changed once. */

let web: Awaited<ReturnType<typeof startTestWeb>>
beforeAll(async () => {
  web = await startTestWeb()
})
afterAll(() => web.close())

const by = { id: 'O-1', role: 'coordinator', institution: null, mayOpenIdentities: false } as const

/** The same house whose process dies at its write number `dies`. */
const dyingAt = (dies: number): Tools => {
  let writes = 0
  const documents = new Proxy(web.effects.documents, {
    get: (target, property) =>
      property === 'send'
        ? (command: { constructor: { name: string } }) => {
            if (/Put|Update|Write|Delete/.test(command.constructor.name) && ++writes >= dies) throw new Error('gone')
            return target.send(command as never)
          }
        : Reflect.get(target, property),
  })
  return createTools({ ...web.effects, documents })
}

const begin = async (id: string, reports: readonly NationalReport[], changed: readonly NationalReport[]): Promise<void> => {
  const tools = web.desk
  const planned = [
    ...reports.map((report) => ({ kind: 'new' as const, report })),
    ...(await Promise.all(
      changed.map(async (report) => {
        const caseId = (await caseOfNational(tools.table, report.trackingId)) ?? ''
        return { kind: 'changed' as const, report, caseId, fields: ['status' as const], apart: false }
      }),
    )),
  ]
  await keepPlan(tools, id, { rows: planned.length, planned, rejected: [], missing: [] })
  const it: NationalImport = {
    ...{ id, by, createdAt: tools.effects.now(), zone: 'UTC', state: 'applying', fault: null, summary: null, job: null, version: 1 },
  }
  await transact(tools.table.documents, [putImport(tools.table, it)])
  await startJob(tools, { kind: 'lapor-apply', input: { importId: id }, by })
}

const run = async (tools: Tools) => {
  try {
    return (await advanceJobs(tools, importKinds, () => true)).slices
  } catch {
    return null
  }
}

test('cut off at each of its writes in turn, it ends as if it had not been', async () => {
  let ended = false
  for (let dies = 1; !ended; dies++) {
    const first = 7_600_000 + dies * 10
    const reports = [0, 1, 2].map((n) => aReport({ trackingId: String(first + n) }))
    // Two of them are here already, one of which the file changes.
    await begin(`X-A${dies}`, reports.slice(0, 1), [])
    while ((await run(web.desk)) !== 0);
    const newer = aReport({ trackingId: String(first), status: 'Ditutup oleh Admin' })
    await begin(`X-B${dies}`, reports.slice(1), [newer])
    await run(dyingAt(dies))
    ended = (await readImport(web.desk.table, `X-B${dies}`))?.state === 'applied'
    // The lease of whoever died has run out.
    web.later(130_000)
    for (let again = 0; again < 4; again++) {
      await run(web.desk)
      web.later(130_000)
    }
    const cases = await Promise.all(
      reports.map(async ({ trackingId }) => readCase(web.desk.table, (await caseOfNational(web.desk.table, trackingId)) ?? '')),
    )
    expect([dies, cases.map((it) => [it?.status, it?.version])]).toEqual([
      dies,
      [
        ['closed', 3],
        ['received', 2],
        ['received', 2],
      ],
    ])
    expect((await readImport(web.desk.table, `X-B${dies}`))?.state).toBe('applied')
    if (dies > 60) throw new Error('It never ends')
  }
}, 120_000)
