import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import { complaintNumber } from '../../shared/desk/identifiers.ts'
import type { Tools } from '../../shared/desk/tools.ts'
import type { Actor } from '../../shared/domain/actor.ts'
import { addWorkingDays } from '../../shared/domain/calendar.ts'
import type { Case } from '../../shared/domain/case.ts'
import { genesis, type RecordedEvent, record } from '../../shared/domain/chain.ts'
import { type ComplaintCommand, decideComplaint, fileComplaint } from '../../shared/domain/complaint.ts'
import type { CaseEvent } from '../../shared/domain/events.ts'
import { evolve } from '../../shared/domain/evolve.ts'
import { type LocalDate, startOfDay } from '../../shared/domain/local-date.ts'
import { type Context, type Decided, isRefusal, todayOf } from '../../shared/domain/moves.ts'
import type { PersonalText } from '../../shared/domain/text.ts'
import { caseTokens } from '../../shared/domain/tokens.ts'
import { changeActions } from '../../shared/store/cases.ts'
import { scopesOf } from '../../shared/store/desk-rows.ts'
import { keys } from '../../shared/store/keys.ts'

/** The desk that holds nearly all of them: the worst case for its lists. */
export const busiest = 'dinas-sosial'
export const benchCategory = 'jalan-dan-jembatan'
export const benchDistrict = 'Diwek'

const things = ['lampu', 'pagar', 'talut', 'rambu', 'pipa'] as const
const coordinator: Actor = { kind: 'officer', id: 'O-BENCH', role: 'coordinator', institution: null }
const liaison: Actor = { kind: 'officer', id: 'O-BENCH2', role: 'liaison', institution: busiest }

/**
 * Writes cases by exactly the items that the store would write for them, many at a time: of 20, six are late, six due
 * soon, six wait for their reporter and two have ended, so that every list has its fill at 200 as at 200,000. Letters and
 * identities are left out; no list reads them.
 */
export const writeCases = async (tools: Tools, from: number, to: number): Promise<string> => {
  const context = await tools.context()
  const institutions = (await tools.region()).institutions.map((it) => it.id).filter((it) => it.length === busiest.length)
  let batch: Record<string, unknown>[] = []
  let pending: Promise<unknown>[] = []
  let sample = ''
  for (let n = from; n < to; n++) {
    const { state, events, texts } = lifeOf(n, context, n % 40 === 39 ? (institutions.find((it) => it !== busiest) ?? busiest) : busiest)
    if (n % 20 === 6) sample = state.id
    const actions = changeActions(tools.table, { case: state, before: null, events, texts, letters: [] }, context)
    const tokens = caseTokens(state, new Map(texts.map((it) => [it.n, it])))
    const words = scopesOf(state).flatMap((scope) => tokens.map((token) => keys.word(scope, token, state.receivedOn, state.id)))
    batch.push(...actions.flatMap(({ action }) => action.Put?.Item ?? []), ...words)
    while (batch.length >= 25) {
      pending.push(write(tools, batch.slice(0, 25)))
      batch = batch.slice(25)
      if (pending.length >= 16) {
        await Promise.all(pending)
        pending = []
      }
    }
  }
  if (batch.length > 0) pending.push(write(tools, batch))
  await Promise.all(pending)
  return sample
}

const write = async ({ table }: Tools, items: Record<string, unknown>[]): Promise<void> => {
  let wanted: Record<string, unknown>[] = items.map((Item) => ({ PutRequest: { Item } }))
  while (wanted.length > 0) {
    const answer = await table.documents.send(new BatchWriteCommand({ RequestItems: { [table.tableName]: wanted as never } }))
    wanted = (answer.UnprocessedItems?.[table.tableName] ?? []) as never
  }
}

const lifeOf = (n: number, context: Context, institution: string) => {
  const random = Buffer.alloc(8)
  random.writeUInt32BE((n * 2_654_435_761) >>> 0, 0)
  random.writeUInt32BE(n, 4)
  const id = complaintNumber('J', Buffer.from([...random.subarray(0, 1), ...random.subarray(4), 0, 0, 0]))
  const today = todayOf(context)
  const kind = n % 20
  const receivedOn = addWorkingDays(context.calendar, today, kind < 6 ? -5 - (n % 60) : -3)
  const filing = {
    number: id,
    receivedOn,
    via: 'web' as const,
    language: 'id' as const,
    identity: 'named' as const,
    reachableBy: { email: true, phone: false },
    class: 'ordinary' as const,
    confidential: false,
    category: benchCategory,
    title: `Jalan rusak dan ${things[n % things.length]} patah`,
    text: 'Sudah lama dibiarkan dan membahayakan pengendara, mohon segera diperbaiki sebelum musim hujan.',
    place: 'Depan pasar',
    district: benchDistrict,
    village: null,
    eventOn: null,
    targetInstitution: null,
  }
  const on = (day: LocalDate): Context => ({ ...context, now: startOfDay(day, context.timeZone) })
  const events: RecordedEvent[] = []
  const texts: PersonalText[] = []
  let state = null as Case | null
  const add = (decided: Decided<CaseEvent>) => {
    const recorded = record(id, state ?? { version: 0, head: genesis }, decided.events)
    events.push(...recorded)
    texts.push(...decided.texts)
    state = recorded.reduce<Case | null>(evolve, state)
  }
  const act = (command: ComplaintCommand, actor: Actor, day: LocalDate) => {
    if (state?.channel !== 'complaint') throw new Error('No complaint')
    const decided = decideComplaint(state, command, actor, on(day))
    if (isRefusal(decided)) throw new Error(decided.refused)
    add(decided)
  }
  add(fileComplaint(filing, { kind: 'reporter' }, on(receivedOn)))
  if (kind >= 6) {
    const passedOn = addWorkingDays(context.calendar, today, kind < 12 ? -2 - (n % 3) : -3)
    const holders = { lead: institution, contributors: [], readers: [] }
    act(
      {
        type: 'dispose',
        class: 'ordinary',
        classReason: null,
        category: benchCategory,
        confidential: false,
        anonymous: false,
        agenda: `ADU-2026-${String(n).padStart(6, '0')}`,
        holders,
        instruction: 'Mohon ditangani',
      },
      coordinator,
      passedOn,
    )
    if (kind >= 12) act({ type: 'answer', outcome: 'solved', text: 'Sudah diperbaiki.' }, liaison, today)
    if (kind >= 18) act({ type: 'close', reason: 'Selesai' }, liaison, today)
  }
  if (state === null) throw new Error('No case')
  return { state: state as Case, events, texts }
}
