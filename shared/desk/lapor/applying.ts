import type { Actor } from '../../domain/case/actor.ts'
import type { Case } from '../../domain/case/case.ts'
import { nothingKnown, type Reporter } from '../../domain/case/identity.ts'
import { nationalOf } from '../../domain/case/national.ts'
import { mayRead } from '../../domain/case/permissions.ts'
import { importComplaint, type Meant, updateFromNational } from '../../domain/lapor/import-complaint.ts'
import type { PlannedReport } from '../../domain/lapor/import-plan.ts'
import type { ProposalDecision } from '../../domain/lapor/national-import.ts'
import { type NameReader, readerOfNames } from '../../domain/lapor/national-names.ts'
import type { NationalReport } from '../../domain/lapor/read-export.ts'
import type { JobGiver } from '../../domain/office/job.ts'
import { readCase } from '../../store/case/case-items.ts'
import { caseOfNational, putNational } from '../../store/case/national-items.ts'
import { readNationalNames } from '../../store/office/import-items.ts'
import { type GuardedAction, transact } from '../../store/transact.ts'
import { codeKeyInUse } from '../cases/access-code.ts'
import { carryOutTick, type Submitted } from '../cases/carry-out.ts'
import { newCase } from '../cases/filing.ts'
import { complaintNumber, idBytes } from '../identifiers.ts'
import { pause } from '../retry.ts'
import type { Tools } from '../tools.ts'

/** What became of one report. `done-before`: by an earlier run, or by hand meanwhile. */
export type Applied = { kind: 'done' | 'done-before' | 'busy' | 'left' }

const maxAttempts = 5

/** Who has it carried out (null: whoever runs the installation), and what they said of what resembles a case of ours. */
export type By = { officer: JobGiver | null; decisions?: Readonly<Record<string, ProposalDecision>> | undefined }

const actorOf = (officer: JobGiver | null): Actor =>
  officer ? { kind: 'officer', id: officer.id, role: officer.role, institution: officer.institution } : { kind: 'system', name: 'jobs' }

/** What the names of the export mean today. */
export const namesHere = async (tools: Tools): Promise<NameReader> => {
  const [names, { categories, districts }, institutions] = await Promise.all([
    readNationalNames(tools.table),
    tools.region(),
    tools.recentInstitutions(),
  ])
  return readerOfNames(names, { institutions, categories, districts })
}

const meantBy = (report: NationalReport, names: NameReader): Meant => ({
  category: (report.category && names.category(report.category)) || null,
  institution: (report.institution && names.institution(report.institution)) || null,
  district: report.district ? names.district(report.district) : null,
  village: report.village ?? null,
})

/**
 * Carries out what was planned with one report, in one transaction: done once, however often it is begun. What resembles a
 * case of ours waits for an officer's word: without it nothing becomes of it.
 */
export const applyReport = async (
  tools: Tools,
  planned: PlannedReport,
  names: NameReader,
  by: By,
  along: readonly GuardedAction[] = [],
): Promise<Applied> => {
  const { report } = planned
  const actor = actorOf(by.officer)
  switch (planned.kind) {
    case 'new':
      return fileNew(tools, report, meantBy(report, names), actor, along)
    case 'changed':
      return update(tools, planned.caseId, report, meantBy(report, names), by, along)
    case 'proposed': {
      const decision = by.decisions?.[report.trackingId]
      if (decision === 'new') return fileNew(tools, report, meantBy(report, names), actor, along)
      return decision === 'link' ? link(tools, planned.caseId, report, meantBy(report, names), by, along) : { kind: 'left' }
    }
    case 'unchanged':
      return { kind: 'left' }
    default:
      return planned satisfies never
  }
}

/** Whoever said so may read that case now, too; it has no other tracking id, and no other case has this one. */
const link = async (
  tools: Tools,
  caseId: string,
  report: NationalReport,
  meant: Meant,
  by: By,
  along: readonly GuardedAction[],
): Promise<Applied> => {
  const state = await readCase(tools.table, caseId)
  if (!state || !by.officer || !mayRead(by.officer, state)) return { kind: 'left' }
  return update(tools, caseId, report, meant, by, [...along, putNational(tools.table, report.trackingId, caseId)], true)
}

const update = async (
  tools: Tools,
  caseId: string,
  report: NationalReport,
  meant: Meant,
  { officer }: By,
  along: readonly GuardedAction[],
  isLink = false,
): Promise<Applied> => {
  // Weighed on the state that is decided on: nobody changes by a file what they may not read.
  const mayFollow = (state: Case): boolean => officer === null || mayRead(officer, state)
  const outcome = await carryOutTick(
    tools,
    caseId,
    (state, context) =>
      // The id may have been taken off this case since the file was looked at: another case is going to have it.
      nationalOf(state) === null && !isLink
        ? { refused: 'not-possible-now' }
        : updateFromNational(state, report, meant, actorOf(officer), context, mayFollow(state)),
    along,
  )
  return appliedOf(outcome)
}

const appliedOf = (outcome: Submitted): Applied => {
  if (outcome.kind === 'done' || outcome.kind === 'done-before') return { kind: outcome.kind }
  if (outcome.kind === 'refused') return { kind: outcome.refusal.refused === 'done-before' ? 'done-before' : 'left' }
  return { kind: outcome.kind === 'busy' ? 'busy' : 'left' }
}

const fileNew = async (
  tools: Tools,
  report: NationalReport,
  meant: Meant,
  actor: Actor,
  along: readonly GuardedAction[],
): Promise<Applied> => {
  const [{ numberPrefix }, codeKey] = await Promise.all([tools.region(), codeKeyInUse(tools)])
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const id = complaintNumber(numberPrefix, tools.effects.randomBytes(idBytes))
    const decided = importComplaint(report, meant, { number: id, ...codeKey }, actor, await tools.context())
    const { actions } = await newCase(tools, id, decided, reporterOf(report), null)
    const outcome = await transact(tools.table.documents, [...actions, putNational(tools.table, report.trackingId, id), ...along])
    if (outcome.committed) return { kind: 'done' }
    // Somebody entered it by hand since the file was looked at: the next export updates that case.
    if (outcome.failed.has('national') && (await caseOfNational(tools.table, report.trackingId)) !== null) return { kind: 'done-before' }
    if (outcome.failed.has('submission')) return { kind: 'done-before' }
    await pause(tools.effects, 20, 80)
  }
  return { kind: 'busy' }
}

/** The name alone, under the seal: of how they are reached the export says nothing. */
const reporterOf = ({ reporter }: NationalReport): Reporter | null => (reporter === undefined ? null : { ...nothingKnown, name: reporter })
