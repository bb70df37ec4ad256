import { todayOf } from '../../domain/case/moves.ts'
import { type DeskLetterContent, letterToDesk } from '../../domain/letters/letter.ts'
import { firstOfMonth, isFirstMorning, mondayOf } from '../../domain/letters/scheduled.ts'
import { isAway, type Officer } from '../../domain/office/directory.ts'
import { maySubstitute } from '../../domain/office/directory-rules.ts'
import type { LocalDate } from '../../domain/time/local-date.ts'
import { isDigestDue } from '../../domain/time/morning.ts'
import { readOfficers } from '../../store/office/directory-items.ts'
import { readHeartbeats, writeHeartbeat } from '../../store/office/heartbeats.ts'
import { putLetterOnce } from '../../store/post/letter-items.ts'
import { linkCheck } from '../outside/checking-links.ts'
import { readEvidenceState } from '../reports/reading-evidence.ts'
import { readMonthFigures, readWeekly } from '../reports/reading-recap.ts'
import type { Tools } from '../tools.ts'
import { startJob } from './advancing-jobs.ts'
import { collectingLetters } from './collecting.ts'
import { dueScorers } from './due-scorers.ts'

/**
 * Once every working morning, beside the digests and apart from them: what fails here is tried again by the next sweep and keeps no
 * digest from leaving. Each letter's id is made of recipient and occasion, so that a second try sends nobody two.
 */
export const putScheduledLetters = async (tools: Tools): Promise<number> => {
  const context = await tools.context()
  const today = todayOf(context)
  const last = (await readHeartbeats(tools.table)).letters?.day ?? null
  if (!isDigestDue(context) || last === today) return 0
  const officers = (await readOfficers(tools.table)).officers.filter(({ active }) => active)
  const put = async (to: string, content: DeskLetterContent, occasion: string): Promise<number> =>
    (await putLetterOnce(tools.table, letterToDesk(`officer:${to}`, content, occasion, tools.effects.now()))) ? 1 : 0
  const monday = mondayOf(today)
  const first = firstOfMonth(today)
  let letters = 0
  // One letter a scorer, named by its rung and not by the day: what is tried again the next morning finds the one that was put.
  for (const { to, rung, due } of await dueScorers(tools, officers, last, today)) {
    const occasion = `scorers-${due.scorer}-${due.period}-${rung}-${to.id}`
    letters += await put(standInOf(to, officers, today).id, { kind: 'scorers-due', day: today, due: [due] }, occasion)
  }
  for (const { to, content, occasion } of await collectingLetters(tools, officers, last, today))
    letters += await put(standInOf(to, officers, today).id, content, occasion)
  if (isFirstMorning(context.calendar, monday, last, today)) letters += await putWeekly(tools, officers, today, monday, put)
  if (isFirstMorning(context.calendar, first, last, today)) {
    letters += await putRecaps(tools, officers, today, first, put)
    // Dead links are known when the month is worked on.
    await startJob(tools, { kind: linkCheck, input: {}, by: null })
  }
  await writeHeartbeat(tools.table, 'letters', { at: context.now, day: today })
  tools.effects.log('scheduled-letters', { letters })
  return letters
}

type Put = (to: string, content: DeskLetterContent, occasion: string) => Promise<number>

const putWeekly = async (tools: Tools, officers: readonly Officer[], today: LocalDate, monday: LocalDate, put: Put): Promise<number> => {
  let letters = 0
  for (const officer of officers) {
    if ((officer.role !== 'leader' && officer.role !== 'head') || officer.weeklyOff || isAway(officer, today)) continue
    const figures = await readWeekly(tools, officer)
    if (figures) letters += await put(officer.id, { kind: 'weekly-figures', day: today, figures }, `week-${monday}`)
  }
  return letters
}

const putRecaps = async (tools: Tools, officers: readonly Officer[], today: LocalDate, first: LocalDate, put: Put): Promise<number> => {
  const evidence = await readEvidenceState(tools, today)
  let letters = 0
  for (const officer of officers.filter(({ role }) => role === 'coordinator')) {
    const reader = standInOf(officer, officers, today)
    // They get their own, which tells what they may see.
    if (reader.id !== officer.id && reader.role === 'coordinator') continue
    const recap = { ...(await readMonthFigures(tools, reader, today)), ...evidence }
    letters += await put(reader.id, { kind: 'month-recap', day: today, recap }, `month-${first}-${officer.id}`)
  }
  return letters
}

/** Whoever stands in for an officer who is away, and still may, reads it; without one it waits in their own mailbox. */
const standInOf = (officer: Officer, officers: readonly Officer[], today: LocalDate): Officer =>
  (isAway(officer, today) &&
    officers.find((it) => it.id === officer.away?.substitute && maySubstitute(officer, it) && !isAway(it, today))) ||
  officer
