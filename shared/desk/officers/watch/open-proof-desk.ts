import { visible } from '../../../domain/case/visible.ts'
import type { RecordedEvent } from '../../../domain/events/chain.ts'
import type { DayRoot } from '../../../domain/events/day-root.ts'
import { textRefsOf } from '../../../domain/events/text-refs.ts'
import type { Officer } from '../../../domain/office/directory.ts'
import type { Job } from '../../../domain/office/job.ts'
import type { CaseReport } from '../../../domain/proof/case-check.ts'
import { type CaseProof, proofOf } from '../../../domain/proof/case-proof.ts'
import type { RootFault } from '../../../domain/proof/root-check.ts'
import { compareLetter, type LetterVerdict, readRootLetters, spanOf } from '../../../domain/proof/root-letter.ts'
import type { LocalDate } from '../../../domain/time/local-date.ts'
import { readCase, readLog, readTexts } from '../../../store/case/case-items.ts'
import { readChanged, readRoot } from '../../../store/office/day-roots.ts'
import { readJob, readPlanned } from '../../../store/office/job-items.ts'
import { deskBase } from '../../base.ts'
import { caseIdTyped } from '../../cases/typed-number.ts'
import type { Effects } from '../../effects.ts'
import {
  checkAllRoots,
  checkOneCase,
  checkOneDay,
  type DayReport,
  type RootsReport,
  readAllRoots,
  rootedDays,
} from '../../proof/checking.ts'
import { checkingKind, dayOfEntry, startChecking } from '../../proof/checking-job.ts'
import { knownStrangers, tellingOf } from '../../proof/known-to.ts'
import { type Tools, toolsOf } from '../../tools.ts'

export type ProofDesk = ReturnType<typeof openProofDesk>

/** A case that was checked, with the days whose roots vouch for it. */
export type CheckedCase = { number: string; id: string; report: CaseReport; days: DayReport[]; mayTakeProof: boolean }

/** What a job found: days and cases with what is wrong first, as far as whoever gave it may know of them. */
export type FoundWrong = { day: LocalDate | null; number: string | null; fault: string }

/** `untold`: something was found of cases that this officer cannot be told of; how many is not said. */
export type FoundByJob = { found: FoundWrong[]; untold: boolean }

/** As many as are named; the rest is counted by the job. */
const named = 100
/** Days of one case that are gone through; one that changed on more was hardly changed on purpose. */
const daysOfCase = 60

/** That nobody changed what had happened: checked, and to be shown elsewhere (docs/adr/0073). */
export const openProofDesk = (effects: Effects) => {
  const tools = toolsOf(effects)
  return {
    ...deskBase(tools),
    roots: async (): Promise<RootsReport> => checkAllRoots(await readAllRoots(tools)),
    /** Null: no such case, or none for this officer. */
    checkCase: (officer: Officer, typed: string): Promise<CheckedCase | null> => checkForOfficer(tools, officer, typed),
    checkDay: async (officer: Officer, day: LocalDate): Promise<{ faults: RootFault[]; numbers: string[] } | null> => {
      const root = await readRoot(tools.table, day)
      if (!root) return null
      const report = await checkOneDay(tools, root)
      const strangers = await knownStrangers(tools, officer, report.strangers)
      return { faults: report.faults, numbers: strangers.map(({ number }) => number) }
    },
    checkLetters: async (text: string): Promise<{ verdicts: LetterVerdict[]; span: ReturnType<typeof spanOf> }> => {
      const roots = await readAllRoots(tools)
      const verdicts = readRootLetters(text).map((it) => compareLetter(it, roots))
      return { verdicts, span: spanOf(verdicts) }
    },
    startChecking: async (officer: Officer): Promise<Job> => startChecking(tools, officer, rootedDays(await readAllRoots(tools))),
    /** A job that this officer gave here, with what it found so far. */
    job: async (officer: Officer, id: string): Promise<({ job: Job } & FoundByJob) | null> => {
      const job = id === '' ? null : await readJob(tools.table, id)
      if (job?.kind !== checkingKind || job.by?.id !== officer.id) return null
      return { job, ...(await foundBy(tools, officer, job)) }
    },
    /** Null: no such case, none for this officer to read, or one that does not hold. */
    proof: (officer: Officer, typed: string, withTexts: boolean): Promise<CaseProof | null> => makeProof(tools, officer, typed, withTexts),
  }
}

const checkForOfficer = async (tools: Tools, officer: Officer, typed: string): Promise<CheckedCase | null> => {
  const id = await caseIdTyped(tools, typed)
  const told = await tellingOf(tools, officer, id)
  if (typeof told === 'string') return null
  const roots = await readAllRoots(tools)
  const report = await checkOneCase(tools, id, rootedDays(roots), true)
  // No case ever: nothing lies there, and no day vouches for it.
  if (report.events === 0 && report.vouched === null && !report.faults.some(({ fault }) => fault !== 'case-missing')) return null
  const days = await Promise.all((await daysChanged(tools, id, roots)).map((root) => checkOneDay(tools, root)))
  return { number: told.number, id, report, days: days.filter(({ faults }) => faults.length > 0), mayTakeProof: officer.role !== 'leader' }
}

/** Days of its log that have a root, the last ones. */
const daysChanged = async (tools: Tools, id: string, roots: readonly DayRoot[]): Promise<DayRoot[]> => {
  const log = await readLog(tools.table, id).catch(() => [])
  const own = new Set(log.map(({ event }) => event.on))
  return roots.filter(({ day }) => own.has(day)).slice(-daysOfCase)
}

const foundBy = async (tools: Tools, officer: Officer, job: Job): Promise<FoundByJob> => {
  const found: FoundWrong[] = []
  let untold = false
  if (Object.keys(job.leftOut).length === 0) return { found, untold }
  for (let after: string | null = null; found.length < named; ) {
    const page = await readPlanned(tools.table, job.id, after, 1000)
    for (const { caseId, state, reason, unseen } of page) {
      if (state !== 'left-out' || unseen || found.length >= named) continue
      const day = dayOfEntry(caseId)
      const told = reason === 'untold' ? reason : day === null ? await tellingOf(tools, officer, caseId) : { number: null }
      if (told === 'untold') untold = true
      else if (told !== 'hidden') found.push({ day, number: told.number, fault: reason ?? '' })
    }
    const last = page.at(-1)
    if (!last) break
    after = last.caseId
  }
  return { found, untold }
}

const isAnswer = ({ event }: RecordedEvent): boolean => event.type === 'survey-answered'

const makeProof = async (tools: Tools, officer: Officer, typed: string, withTexts: boolean): Promise<CaseProof | null> => {
  const id = await caseIdTyped(tools, typed)
  const [stored, log, roots, region] = await Promise.all([
    readCase(tools.table, id).catch(() => null),
    readLog(tools.table, id).catch(() => null),
    readAllRoots(tools),
    tools.region(),
  ])
  const view = stored && log && visible(stored, log, { kind: 'officer', officer })
  if (!view || (await checkOneCase(tools, id, rootedDays(roots), false)).faults.length > 0) return null
  const last = (await daysChanged(tools, id, roots)).at(-1)
  // Nobody's scores stand beside a case, in no file either (docs/adr/0070): the chain goes over them by their hash.
  const [answered, shown] = [view.timeline.filter(isAnswer), view.timeline.filter((it) => !isAnswer(it))]
  const apart = new Set(answered.flatMap(({ event }) => textRefsOf(event).map(({ n }) => n)))
  const readable = [...view.readableTexts].filter((n) => !apart.has(n))
  const texts = withTexts ? await readTexts(tools.table, id, readable) : new Map()
  // What leaves the house by whom is told, as of registers.
  tools.effects.log('case-proof-taken', { case: id, by: officer.id, texts: texts.size })
  return proofOf({
    state: stored,
    log,
    known: new Set(shown.map(({ seq }) => seq)),
    texts: [...texts.values()],
    roots,
    lastDay: last ? { day: last.day, heads: await readChanged(tools.table, last.day) } : null,
    region: region.name,
    madeAt: tools.effects.now(),
  })
}
