import type { DeskLetterContent } from '../../domain/letters/letter.ts'
import { isFirstMorning } from '../../domain/letters/scheduled.ts'
import { isActiveOn, isAway, type Officer } from '../../domain/office/directory.ts'
import { firstOfQuarter, newRound, quarterOf, roundRungNow } from '../../domain/scorers/collecting-round.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { putRound, readReplies, readRounds } from '../../store/office/round-items.ts'
import { transact } from '../../store/transact.ts'
import type { Tools } from '../tools.ts'

export type RoundLetter = { to: Officer; content: Extract<DeskLetterContent, { kind: 'collecting' }>; occasion: string }

/** Opens the round of a quarter on its first working morning, and says who is to be told of it today. */
export const collectingLetters = async (
  tools: Tools,
  officers: readonly Officer[],
  lastMorning: LocalDate | null,
  today: LocalDate,
): Promise<RoundLetter[]> => {
  const [calendar, { collectingDays }] = await Promise.all([tools.calendar(), tools.region()])
  if (isFirstMorning(calendar, firstOfQuarter(today), lastMorning, today)) await openRound(tools, today, collectingDays)
  const letters: RoundLetter[] = []
  for (const round of await readRounds(tools.table)) {
    const rung = roundRungNow(calendar, round, lastMorning, today)
    if (!rung) continue
    const answered = new Set((await readReplies(tools.table, round.quarter)).map(({ institution }) => institution))
    const waiting = round.institutions.filter((it) => !answered.has(it))
    for (const to of officers) {
      if (
        to.role === 'coordinator'
          ? !rung.to.includes('coordinator') || waiting.length === 0
          : !isOwed(to, rung.to, waiting, officers, today)
      )
        continue
      const facts = { quarter: round.quarter, rung: rung.name, due: round.due, closes: round.closes, waiting: waiting.length }
      const content = { kind: 'collecting' as const, day: today, institution: to.role === 'coordinator' ? null : to.institution, ...facts }
      letters.push({ to, content, occasion: `round-${round.quarter}-${rung.name}-${to.id}` })
    }
  }
  return letters
}

/** The head hears from the beginning where the institution has no liaison who is there. */
const isOwed = (
  { role, institution }: Officer,
  to: readonly string[],
  waiting: readonly string[],
  officers: readonly Officer[],
  today: LocalDate,
): boolean => {
  if (institution === null || !waiting.includes(institution)) return false
  if (role !== 'liaison' && role !== 'head') return false
  const hasLiaison = officers.some((it) => it.role === 'liaison' && it.institution === institution && !isAway(it, today))
  return to.includes(role) || (role === 'head' && to.includes('liaison') && !hasLiaison)
}

/** Another process that opened it meanwhile is right. */
const openRound = async (tools: Tools, today: LocalDate, days: number): Promise<void> => {
  if ((await readRounds(tools.table)).some(({ quarter }) => quarter === quarterOf(today))) return
  const institutions = (await tools.institutions()).filter((it) => isActiveOn(it, today)).map(({ id }) => id)
  await transact(tools.table.documents, [putRound(tools.table, newRound(await tools.calendar(), today, days, institutions))])
}
