import { mayRead, type OfficerRights } from '../../../domain/case/permissions.ts'
import type { ExportZone } from '../../../domain/lapor/export-dates.ts'
import type { NationalImport } from '../../../domain/lapor/national-import.ts'
import type { NationalNames } from '../../../domain/lapor/national-names.ts'
import type { Officer } from '../../../domain/office/directory.ts'
import { type Job, type JobGiver, jobGiverOf } from '../../../domain/office/job.ts'
import { readCases } from '../../../store/case/case-items.ts'
import { putImport, putNationalNames, readImport, readImports, readNationalNames } from '../../../store/office/import-items.ts'
import { readJob } from '../../../store/office/job-items.ts'
import { transact } from '../../../store/transact.ts'
import { deskBase } from '../../base.ts'
import { newOrder } from '../../clock/advancing-jobs.ts'
import type { Effects } from '../../effects.ts'
import { signForm } from '../../files/links.ts'
import { idBytes, importId } from '../../identifiers.ts'
import { namesHere } from '../../lapor/applying.ts'
import { exportKey, maxSentBytes } from '../../lapor/export-key.ts'
import { type Preview, readPreview } from '../../lapor/import-files.ts'
import { type Tools, toolsOf } from '../../tools.ts'

export type LaporDesk = ReturnType<typeof openLaporDesk>

/** An import as its page shows it. */
export type ImportShown = { import: NationalImport; preview: Preview | null; job: Job | null; unknown: UnknownNames }
type Decisions = NonNullable<NationalImport['decisions']>

/** Names of the export that mean nothing here yet, the most frequent first, with how many reports bear them. */
export type UnknownNames = Record<'institutions' | 'categories', readonly { name: string; count: number }[]>
/** What a coordinator said that names mean: an id, or null where nothing here is meant. */
type Told = Pick<NationalNames, 'institutions' | 'categories'>

const listed = 20

/** The reports of SP4N-LAPOR! that come in as its export (docs/adr/0069). */
export const openLaporDesk = (effects: Effects) => {
  const tools = toolsOf(effects)
  return {
    ...deskBase(tools),
    /** A form that sends one export straight to the bucket, and where it leads then. */
    exportForm: async (pathOf: (id: string) => string) => {
      const id = importId(effects.randomBytes(idBytes))
      return signForm(effects, { key: exportKey(id), maxBytes: maxSentBytes, redirectTo: `${effects.baseUrl}${pathOf(id)}` })
    },
    /** Each sees those they gave: what resembles a case, or differs from it, is told by what its giver may read. */
    imports: (officer: Officer): Promise<NationalImport[]> => readImports(tools.table, officer.id, listed),
    /** `foreign`: somebody else's. */
    import: (officer: OfficerRights, id: string): Promise<ImportShown | 'foreign' | null> => shownImport(tools, officer, id),
    /** Has the file looked at: a job makes a plan of it, and nothing is written to any case. False when that was done. */
    look: (officer: Officer, id: string, zone: ExportZone): Promise<boolean> => lookAt(tools, jobGiverOf(officer), id, zone),
    /** Has the plan carried out. False when somebody else was first, or there is no plan. */
    apply: (officer: Officer, id: string, decisions: Decisions): Promise<boolean> => applyPlan(tools, jobGiverOf(officer), id, decisions),
    /** Remembers what names of the export mean here. False when somebody else was first. */
    keepNames: (told: Told): Promise<boolean> => keepNames(tools, told),
  }
}

const shownImport = async (tools: Tools, officer: OfficerRights, id: string): Promise<ImportShown | 'foreign' | null> => {
  const it = await readImport(tools.table, id)
  if (!it) return null
  if (it.by.id !== officer.id) return 'foreign'
  const read = it.state === 'read' ? await readPreview(tools, id) : null
  const preview = read && (await readableOf(tools, officer, read))
  const job = it.job === null ? null : await readJob(tools.table, it.job)
  return { import: it, preview, job, unknown: await unknownIn(tools, it) }
}

/** Without the cases that the officer may not read any more since the plan was made. */
const readableOf = async (tools: Tools, officer: OfficerRights, preview: Preview): Promise<Preview> => {
  const named = [...preview.proposed, ...preview.apart, ...preview.missing].flatMap((it) => ('caseId' in it ? [it.caseId] : []))
  const cases = await readCases(tools.table, [...new Set(named)])
  const readable = new Set(cases.filter((it) => mayRead(officer, it)).map(({ id }) => id))
  const isReadable = (it: object): boolean => 'caseId' in it && readable.has(String(it.caseId))
  return {
    ...preview,
    proposed: preview.proposed.filter(isReadable),
    apart: preview.apart.filter(isReadable),
    missing: preview.missing.filter(isReadable),
  }
}

const unknownIn = async (tools: Tools, { state, summary }: NationalImport): Promise<UnknownNames> => {
  if (state !== 'read' || summary === null) return { institutions: [], categories: [] }
  const { institution, category } = await namesHere(tools)
  const without = (counts: Readonly<Record<string, number>>, meaning: (name: string) => string | null | undefined) =>
    Object.entries(counts)
      .flatMap(([name, count]) => (meaning(name) === undefined ? [{ name, count }] : []))
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
  return { institutions: without(summary.institutions, institution), categories: without(summary.categories, category) }
}

const keepNames = async ({ table, effects }: Tools, told: Told): Promise<boolean> => {
  const { institutions, categories, version } = await readNationalNames(table)
  const names: NationalNames = {
    institutions: { ...institutions, ...told.institutions },
    categories: { ...categories, ...told.categories },
    version: version + 1,
  }
  const { committed } = await transact(table.documents, [putNationalNames(table, names)])
  if (committed) effects.log('national-names-kept', { told: Object.keys({ ...told.institutions, ...told.categories }).length })
  return committed
}

const lookAt = async (tools: Tools, by: JobGiver, id: string, zone: ExportZone): Promise<boolean> => {
  const { action } = newOrder(tools, { kind: 'lapor-preview', input: { importId: id }, by })
  const begun: NationalImport = {
    id,
    by,
    createdAt: tools.effects.now(),
    zone,
    state: 'reading',
    fault: null,
    summary: null,
    job: null,
    version: 1,
  }
  return (await transact(tools.table.documents, [putImport(tools.table, begun), action])).committed
}

const applyPlan = async (tools: Tools, by: JobGiver, id: string, decisions: Decisions): Promise<boolean> => {
  const it = await readImport(tools.table, id)
  if (it?.state !== 'read' || it.by.id !== by.id) return false
  if ((await readPreview(tools, id)) === null) {
    // It lay longer than a day, and its plan is gone: that is said, and nothing is done.
    const gone: NationalImport = { ...it, state: 'unreadable', fault: { kind: 'absent' }, version: it.version + 1 }
    await transact(tools.table.documents, [putImport(tools.table, gone)])
    return false
  }
  const { job, action } = newOrder(tools, { kind: 'lapor-apply', input: { importId: id }, by })
  const applying: NationalImport = { ...it, decisions, state: 'applying', job: job.id, version: it.version + 1 }
  return (await transact(tools.table.documents, [putImport(tools.table, applying), action])).committed
}
