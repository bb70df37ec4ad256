import * as z from 'zod'
import type { PlannedReport } from '../../domain/lapor/import-plan.ts'
import type { NationalImport } from '../../domain/lapor/national-import.ts'
import type { NameReader } from '../../domain/lapor/national-names.ts'
import type { CaseOutcome, Job } from '../../domain/office/job.ts'
import { putImport, readImport } from '../../store/office/import-items.ts'
import { type GuardedAction, transact } from '../../store/transact.ts'
import { jobKind } from '../clock/advancing-jobs.ts'
import type { Tools } from '../tools.ts'
import { applyReport, namesHere } from './applying.ts'
import { keepPlan, partSize, readExportFile, readPart, readPreview, removeImportFiles } from './import-files.ts'
import { planOf } from './planning.ts'

const Input = z.object({ importId: z.string() })

/** A row of the plan, as a job writes it down: the part that it lies in, and its place there; sorted as they are worked off. */
const rowId = (part: number, place: number): string => `${String(part).padStart(4, '0')}-${String(place).padStart(3, '0')}`

const save = async (tools: Tools, it: NationalImport, change: Partial<NationalImport>, along: readonly GuardedAction[]) =>
  transact(tools.table.documents, [putImport(tools.table, { ...it, ...change, version: it.version + 1 }), ...along])

/** Reads the file and keeps what is planned with it. Begun anew it plans anew, from the same file. */
const preview = async (tools: Tools, importId: string, along: readonly GuardedAction[]): Promise<CaseOutcome> => {
  const it = await readImport(tools.table, importId)
  if (it?.state !== 'reading') return { kind: 'left-out', reason: 'nothing-to-do' }
  const bytes = await readExportFile(tools, importId)
  const outcome = bytes ? await planOf(tools, bytes, { zone: it.zone, officer: it.by }) : ({ kind: 'unreadable', fault: 'absent' } as const)
  if (outcome.kind === 'unreadable') {
    const { fault } = outcome
    const missing = 'missing' in outcome && outcome.missing ? { missing: outcome.missing } : {}
    await save(tools, it, { state: 'unreadable', fault: { kind: fault, ...missing } }, along)
    tools.effects.log('import-unreadable', { id: importId, fault })
    return { kind: 'done' }
  }
  await keepPlan(tools, importId, outcome.plan)
  await save(tools, it, { state: 'read', summary: outcome.summary }, along)
  const { rows, rejected, new: fresh, changed } = outcome.summary
  tools.effects.log('import-planned', { id: importId, rows, rejected, new: fresh, changed })
  return { kind: 'done' }
}

/** What rows of one part are carried out with. */
type Around = { planned: PlannedReport[] | null; names: NameReader; decisions: NationalImport['decisions'] }
const around = new WeakMap<Tools, { slice: string; part: string; planned: Promise<PlannedReport[] | null>; read: Promise<Around> }>()

/** A plan never changes, so a part of it is read once; names that were told meanwhile are known in the next slice, whose version is another. */
const aroundOf = (tools: Tools, { id, version }: Job, importId: string, n: number): Promise<Around> => {
  const [slice, part] = [`${id}#${version}`, `${importId}#${n}`]
  const known = around.get(tools)
  if (known?.slice === slice && known.part === part) return known.read
  const planned = known?.part === part ? known.planned : readPart(tools, importId, n)
  const read = readAround(tools, importId, planned)
  around.set(tools, { slice, part, planned, read })
  read.catch(() => around.delete(tools))
  return read
}

const readAround = async (tools: Tools, importId: string, part: Promise<PlannedReport[] | null>): Promise<Around> => {
  const [planned, names, it] = await Promise.all([part, namesHere(tools), readImport(tools.table, importId)])
  return { planned, names, decisions: it?.decisions }
}

export const importKinds = {
  'lapor-preview': jobKind({
    input: Input,
    cases: async (_, { importId }) => ({ ids: [importId], next: null }),
    work: (tools, { importId }, _, along) => preview(tools, importId, along),
    // What failed, however it did, is told: nobody waits for a file that is looked at no more.
    finish: async (tools, { importId }) => {
      const it = await readImport(tools.table, importId)
      if (it?.state !== 'reading') return
      await save(tools, it, { state: 'unreadable', fault: { kind: 'broken' } }, [])
      tools.effects.log('import-unreadable', { id: importId, fault: 'broken' })
    },
  }),
  'lapor-apply': jobKind({
    input: Input,
    independent: true,
    cases: async (tools, { importId }, cursor) => {
      const part = Number(cursor ?? 0)
      const planned = await readPart(tools, importId, part)
      if (planned === null) return { ids: [], next: null }
      const { decisions = {} } = (await readImport(tools.table, importId)) ?? {}
      const isDecided = (trackingId: string) => Object.hasOwn(decisions, trackingId)
      const ids = planned.flatMap(({ kind, report }, place) =>
        kind === 'proposed' && !isDecided(report.trackingId) ? [] : [rowId(part, place)],
      )
      return { ids, next: planned.length < partSize ? null : String(part + 1) }
    },
    work: async (tools, { importId }, id, along, job) => {
      const [part = 0, place = 0] = id.split('-').map(Number)
      const { planned, names, decisions } = await aroundOf(tools, job, importId, part)
      const report = planned?.[place]
      if (!report) return { kind: 'left-out', reason: 'import-gone' }
      const { kind } = await applyReport(tools, report, names, { officer: job.by, decisions }, along)
      return kind === 'done' ? { kind } : { kind: 'left-out', reason: kind === 'left' ? 'not-possible-now' : kind }
    },
    finish: async (tools, { importId }) => {
      const it = await readImport(tools.table, importId)
      const parts = (await readPreview(tools, importId))?.parts ?? 0
      if (it?.state === 'applying') await save(tools, it, { state: 'applied' }, [])
      await removeImportFiles(tools, importId, parts, 'import-applied')
    },
  }),
}
