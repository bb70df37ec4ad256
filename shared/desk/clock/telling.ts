import type { Case } from '../../domain/case/case.ts'
import { type Context, todayOf } from '../../domain/case/moves.ts'
import type { HandOver } from '../../domain/events/hand-over.ts'
import { letterToDesk } from '../../domain/letters/letter.ts'
import { newWorkOf } from '../../domain/letters/new-work.ts'
import { type NewWork, nobody } from '../../domain/letters/reminder.ts'
import { isUrgent } from '../../domain/lists/desks.ts'
import type { Directory } from '../../domain/office/recipients.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { isDigestDue, nextMorning } from '../../domain/time/morning.ts'
import type { Place } from '../../store/access.ts'
import { readCase } from '../../store/case/case-items.ts'
import { noteTold, readHandOvers, takeHandOver } from '../../store/post/hand-over-items.ts'
import { putLetter } from '../../store/post/letter-items.ts'
import { putReminder } from '../../store/post/reminder-items.ts'
import { type GuardedAction, transact } from '../../store/transact.ts'
import { readDirectory } from '../directory.ts'
import type { Tools } from '../tools.ts'
import { openToToldSuperior } from './opening.ts'

const pageSize = 100

export type Told = { lines: NewWork[]; failed: number; completed: boolean }

/**
 * Gives what was handed over since the last sweep its lines in the ledger, for the people whose turn it now is
 * (docs/adr/0033). Whoever wants to hear at once gets a letter with it; for all others the morning's digest reads the
 * lines. A hand-over leaves the table in the transaction that writes its lines, so it is never told twice nor lost.
 */
export const tellHandOvers = async (tools: Tools, lastDigest: LocalDate | null, timeLeft: () => boolean): Promise<Told> => {
  const lines: NewWork[] = []
  let failed = 0
  let directory: Promise<Directory> | undefined
  let after: Place | null = null
  do {
    const page: Awaited<ReturnType<typeof readHandOvers>> = await readHandOvers(tools.table, pageSize, after)
    for (const handOvers of byCase(page.items)) {
      if (!timeLeft()) return { lines, failed, completed: false }
      directory ??= readDirectory(tools)
      try {
        lines.push(...(await tellOf(tools, handOvers, await directory, lastDigest)))
      } catch (error) {
        // One case that cannot be read must not keep the others from being told.
        failed++
        tools.effects.log('telling-failed', { caseId: handOvers[0]?.caseId ?? '', error: error instanceof Error ? error.name : 'unknown' })
      }
    }
    after = page.next
  } while (after)
  return { lines, failed, completed: true }
}

const byCase = (handOvers: readonly HandOver[]): HandOver[][] => [...Map.groupBy(handOvers, ({ caseId }) => caseId).values()]

/** Lines at once, each of which may bring a letter: fewer than a transaction may hold (`transact`); one more marks the hand-over. */
const atOnce = 35

const tellOf = async (tools: Tools, handOvers: readonly HandOver[], directory: Directory, lastDigest: LocalDate | null) => {
  const { table } = tools
  const state = await readCase(table, handOvers[0]?.caseId ?? '')
  if (!state) return []
  const context = await tools.context()
  const morning = nextMorning(context, lastDigest)
  const told: NewWork[] = []
  // Of five files that came one after another the last one speaks, and of two dispositions the one that holds.
  const linesFor = (handOver: HandOver): NewWork[] => {
    const last = handOvers.findLast(({ type }) => type === handOver.type) ?? handOver
    const lines = newWorkOf(state, handOver, directory, todayOf(context), morning)
    if (last === handOver) return lines
    return lines.map((it) => ({ ...it, end: { kind: 'superseded', at: context.now, by: last.seq } }))
  }
  const puttingOf = (lines: readonly NewWork[]): GuardedAction[] => [
    ...lines.map((it) => putReminder(table, it)),
    ...(isSoonTold(context, lastDigest) ? [] : lettersAtOnce(tools, state, lines, directory)),
  ]
  for (const handOver of handOvers) {
    // Some may have been told by a sweep that died, under another directory and on another day: nobody is told twice.
    const before = handOver.told ?? []
    const waiting = linesFor(handOver).filter(
      ({ recipient }) => !before.includes(recipient) && !(recipient === nobody && before.length > 0),
    )
    // Each line may bring a letter. What does not fit goes first, so that the hand-over lies there until all are told.
    let rest = waiting
    let known = handOver
    for (let isLast = false; !isLast; ) {
      const chunk = rest.slice(0, atOnce)
      rest = rest.slice(atOnce)
      isLast = rest.length === 0
      const named = [...(known.told ?? []), ...chunk.map(({ recipient }) => recipient)]
      await openToToldSuperior(
        tools,
        state,
        chunk.map(({ recipient }) => recipient),
        directory,
      )
      // Another sweep was quicker with it, or died after it; what is left over is found by the next.
      const marking = isLast ? takeHandOver(table, known) : noteTold(table, known, named)
      const { committed } = await transact(table.documents, [...puttingOf(chunk), marking])
      if (!committed) break
      known = { ...known, told: named }
      told.push(...chunk.filter(({ end }) => end === null))
    }
  }
  return told
}

/** The digest of this very moment tells it as soon. */
const isSoonTold = (context: Context, lastDigest: LocalDate | null): boolean => isDigestDue(context) && lastDigest !== todayOf(context)

/** For those who chose it; of an urgent case for everybody whose turn it is. */
const lettersAtOnce = ({ table, effects }: Tools, state: Case, lines: readonly NewWork[], { officers }: Directory): GuardedAction[] =>
  [...Map.groupBy(lines, ({ recipient }) => recipient)].flatMap(([recipient, of]) => {
    // A wall that was lifted is nobody's work: the morning tells it.
    const open = of.filter(({ end, handed }) => end === null && handed.type !== 'wall-lifted')
    const [first] = open
    if (!first || !(isUrgent(state) || officers.find(({ id }) => id === recipient)?.toldAtOnce)) return []
    const { day, caseId, handed } = first
    const content = { kind: 'new-work' as const, day, caseId, seqs: open.map((it) => it.handed.seq) }
    return [putLetter(table, letterToDesk(`officer:${recipient}`, content, `${caseId}-${handed.seq}`, effects.now()))]
  })
