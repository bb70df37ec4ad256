import { projectCase } from '../../shared/desk/reports/projecting.ts'
import type { CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import type { Actor } from '../../shared/domain/case/actor.ts'
import { complaintForm } from '../../shared/domain/channels/complaint/complaint-form.ts'
import { addWorkingDays } from '../../shared/domain/time/calendar.ts'
import { type Instant, plusMillis } from '../../shared/domain/time/instant.ts'
import { type LocalDate, startOfDay } from '../../shared/domain/time/local-date.ts'
import { readLettersOf, replaceLetter } from '../../shared/store/post/letter-items.ts'
import type { Desk } from '../support/whole-desk.ts'

/** The desk that holds nearly all of them: the worst case for its lists. */
export const busiest = 'dinas-sosial'
const other = 'dinas-tenaga-kerja'
export const benchCategory = 'jalan-dan-jembatan'
export const benchDistrict = 'Diwek'
/** The day on which all of it is looked at. */
export const benchNow = '2026-11-24T02:00:00.000Z' as Instant
const today = '2026-11-24' as LocalDate

const things = ['lampu', 'pagar', 'talut', 'rambu', 'pipa'] as const
const coordinator: Actor = { kind: 'officer', id: 'O-BENCH', role: 'coordinator', institution: null }
const officeHours = 2 * 3_600_000

export const emailOf = (n: number): string => `warga-${n}@contoh.example`

/**
 * Lives a complaint through the real desk, as far as kind `n % 20` goes: six of 20 are late, six due soon, six wait for
 * their reporter and two have ended, so that every list has its fill at 200 as at 200,000. Letters have been delivered,
 * tally and words are written. `travel` moves the desk's clock.
 */
export const liveCase = async (desk: Desk, n: number, travel: (to: Instant) => void): Promise<string> => {
  const { calendar, timeZone } = await desk.context()
  const kind = n % 20
  const lead = n % 40 === 39 ? other : busiest
  const liaison: Actor = { kind: 'officer', id: 'O-BENCH2', role: 'liaison', institution: lead }
  const on = (workingDays: number) => {
    const day = workingDays === 0 ? today : addWorkingDays(calendar, today, workingDays)
    travel(plusMillis(startOfDay(day, timeZone), 7 * 3_600_000 + officeHours))
  }
  on(kind < 6 ? -5 - (n % 60) : -5)
  const lists = { districts: [benchDistrict], categories: [benchCategory], institutions: [] }
  const form = complaintForm(lists, today).parse({
    class: 'ordinary',
    title: `Jalan rusak dan ${things[n % things.length]} patah`,
    text: 'Sudah lama dibiarkan dan membahayakan pengendara, mohon segera diperbaiki sebelum musim hujan.',
    place: 'Depan pasar',
    district: benchDistrict,
    category: benchCategory,
    recordThere: 'no',
    identity: 'named',
    name: 'Warga Contoh',
    email: emailOf(n),
  })
  const filed = await desk.fileComplaint(form, { token: `bench-${n}`, language: 'id', via: 'web', actor: { kind: 'reporter' } })
  if (filed.kind !== 'filed') throw new Error(`Case ${n} was not filed: ${filed.kind}`)
  const { id } = filed.case
  const act = async (command: CaseCommand, actor: Actor) => {
    const outcome = await desk.submit(id, command, actor)
    if (outcome.kind !== 'done') throw new Error(`Case ${n} refused ${command.type}: ${JSON.stringify(outcome)}`)
  }
  if (kind >= 6) {
    on(kind < 12 ? -2 - (n % 3) : -3)
    const verified = { class: 'ordinary', classReason: null, category: benchCategory, confidential: false, anonymous: false } as const
    const holders = { lead, contributors: [], readers: [] }
    await act({ type: 'dispose', ...verified, holders, instruction: 'Mohon ditangani' }, coordinator)
  }
  on(0)
  if (kind >= 12) await act({ type: 'answer', outcome: 'solved', text: 'Sudah diperbaiki.' }, liaison)
  if (kind >= 18) await act({ type: 'close', reason: 'Selesai' }, liaison)
  for (const letter of await readLettersOf(desk.table, id)) {
    const gone = { status: 'delivered', attempts: 1, nextAt: null, sentAt: letter.createdAt, messageId: `m-${letter.id}` } as const
    await replaceLetter(desk.table, letter, { ...letter, ...gone })
  }
  await projectCase(desk, id)
  return id
}
