import { createHash } from 'node:crypto'
import type { CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import type { Actor } from '../../shared/domain/case/actor.ts'
import { surveyElements } from '../../shared/domain/survey/elements.ts'
import { type Instant, instant } from '../../shared/domain/time/instant.ts'
import type { Region } from '../../shared/region.ts'
import { samples } from './sample-cases.ts'

/** Invented lives of a year: what happens to a case and when, the same whenever they are made. All names and contacts are made up. */

export const livesInYear = 200

/** What time alone causes by then, or what somebody does. */
export type Step = { at: Instant; does: 'tick' | { command: CaseCommand; actor: Actor } }
export type Life = {
  n: number
  channel: 'complaint' | 'request'
  /** Answers of the form that is filed, the same each time: whoever files them again finds the case. */
  form: Record<string, string>
  via: 'web' | 'whatsapp' | 'phone' | 'counter'
  filedAt: Instant
  steps: Step[]
}

/** Of everything that is drawn for a life, a number from 0 to 1 that is always the same. */
const drawn = (n: number, what: string): number => createHash('sha256').update(`${n} ${what}`).digest().readUInt32BE(0) / 2 ** 32
const pick = <T>(n: number, what: string, values: readonly T[]): T => values[Math.floor(drawn(n, what) * values.length)] as T

const dayMillis = 86_400_000
/** So many days later, by day in the office; never on a weekend. West Indonesian time is seven hours ahead. */
const officeDay = (from: number, days: number, n: number): number => {
  const day = Math.floor((from + 7 * 3_600_000) / dayMillis) + Math.round(days)
  // 1 January 1970 was a Thursday.
  const [saturday, sunday] = [day % 7 === 2, day % 7 === 3]
  const moment = (day + (saturday ? 2 : sunday ? 1 : 0)) * dayMillis + (2 + drawn(n, `hour ${day}`) * 7) * 3_600_000
  return Math.max(moment, from + 60_000)
}

type Ask = Pick<Region, 'districts' | 'categories'> & { leads: readonly string[] }

const titles = samples.flatMap(({ body }) => ('title' in body && body.class !== 'oversight' ? [body.title] : []))

export const lifeOf = (n: number, end: Instant, region: Ask): Life => {
  const channel = drawn(n, 'channel') < 0.2 ? 'request' : 'complaint'
  const start = Date.parse(end) - 362 * dayMillis
  const filedAt = officeDay(start, (n / livesInYear) * 358 + drawn(n, 'jitter') * 2, n)
  const planned = channel === 'request' ? requestSteps(n, filedAt, region) : complaintSteps(n, filedAt, region)
  const ticks = [8, 20, 31, 60].map((days): Step => ({ at: instantAt(filedAt + days * dayMillis), does: 'tick' }))
  const steps = [...planned, ...ticks].filter(({ at }) => at <= end).sort((a, b) => (a.at < b.at ? -1 : 1))
  const form = channel === 'request' ? requestForm(n) : complaintForm(n, region)
  return {
    n,
    channel,
    form,
    via: pick(n, 'via', ['web', 'web', 'web', 'whatsapp', 'phone', 'counter']),
    filedAt: instantAt(filedAt),
    steps,
  }
}

const instantAt = (millis: number): Instant => instant(new Date(millis))

/** A third gives a name and an address, and has letters about it. */
const complaintForm = (n: number, { districts }: Ask): Record<string, string> => {
  const isNamed = drawn(n, 'identity') < 0.33
  const who = isNamed
    ? {
        identity: 'named',
        name: `Warga Contoh ${n}`,
        email: `contoh${n}@setahun.example`,
        recordThere: drawn(n, 'there') < 0.7 ? 'yes' : 'no',
      }
    : { identity: 'none', name: '', email: '' }
  return {
    class: pick(n, 'class', ['ordinary', 'ordinary', 'ordinary', 'ordinary', 'service-question', 'aspiration']),
    title: pick(n, 'title', titles),
    text: 'Contoh setahun: isi laporan ini rekaan.',
    district: pick(n, 'district', districts).name,
    ...who,
    phone: '',
  }
}

const requestForm = (n: number): Record<string, string> => ({
  requesterKind: 'individual',
  name: `Pemohon Contoh ${n}`,
  nik: '3517014101900001',
  address: 'Jalan Contoh 1',
  email: `contoh${n}@setahun.example`,
  details: pick(n, 'details', [
    'Salinan DPA satu OPD',
    'Daftar penerima hibah',
    'Izin lingkungan sebuah pabrik',
    'Laporan kinerja tahunan',
  ]),
  purpose: 'Contoh setahun: permohonan ini rekaan.',
  obtain: 'copy-soft',
  deliver: 'email',
})

const reporter: Actor = { kind: 'reporter' }
const coordinator: Actor = { kind: 'officer', id: 'contoh', role: 'coordinator', institution: null }
const liaisonOf = (institution: string): Actor => ({ kind: 'officer', id: 'contoh', role: 'liaison', institution })

/** Adds steps one after the other, each so many days after the one before. */
const oneAfterAnother = (n: number, from: number) => {
  const steps: Step[] = []
  let now = from
  const after = (days: number, actor: Actor, command: CaseCommand) => {
    now = officeDay(now, days, n)
    steps.push({ at: instantAt(now), does: { command, actor } })
  }
  return { steps, after }
}

const complaintSteps = (n: number, filedAt: number, { leads, categories }: Ask): Step[] => {
  const { steps, after } = oneAfterAnother(n, filedAt)
  const chance = (what: string) => drawn(n, what)
  const lead = pick(n, 'lead', leads)
  // Each has its own pace, so that they differ beside each other.
  const pace = 0.5 + 1.6 * drawn(leads.indexOf(lead), 'pace')
  const verified = {
    class: 'ordinary',
    classReason: null,
    category: pick(n, 'category', categories).id,
    confidential: false,
    anonymous: false,
  } as const
  if (chance('verified') > 0.97) return steps
  after(chance('days to verify') * 3, coordinator, {
    type: 'dispose',
    ...verified,
    holders: { lead, contributors: [], readers: [] },
    instruction: null,
    urgentReason: chance('urgent') < 0.03 ? 'Kabel listrik putus.' : null,
  })
  if (chance('taken') > 0.95) return steps
  after(1 + chance('days to accept') * 5 * pace, liaisonOf(lead), { type: 'accept', institution: lead })
  if (chance('answered') > 0.93) return steps
  const outcome = chance('outcome') < 0.8 ? 'solved' : 'partly'
  after(2 + chance('days to answer') * 14 * pace, liaisonOf(lead), { type: 'answer', outcome, text: 'Contoh: sudah ditangani.' })
  // Whoever says nothing has it closed by time.
  if (chance('confirmed') < 0.55) after(1 + chance('days to confirm') * 6, reporter, { type: 'confirm' })
  afterwards(n, chance('confirmed') < 0.55 ? 1 : 18, after)
  if (chance('rated') < 0.4) after(1, reporter, { type: 'rate', stars: 2 + Math.floor(chance('stars') * 4), text: null })
  if (chance('again') < 0.04) after(2, reporter, { type: 'reopen', text: 'Contoh: terulang.' })
  return steps
}

/** Half of them answer the survey. */
const afterwards = (n: number, days: number, after: ReturnType<typeof oneAfterAnother>['after']): void => {
  if (drawn(n, 'survey') > 0.5) return
  const answers = Object.fromEntries(surveyElements.map((it) => [it, 2 + Math.floor(drawn(n, it) * 3)]))
  after(days, reporter, { type: 'answer-survey', answers, text: null })
}

const requestSteps = (n: number, filedAt: number, { leads }: Ask): Step[] => {
  const { steps, after } = oneAfterAnother(n, filedAt)
  const lead = pick(n, 'lead', leads)
  after(drawn(n, 'days to assign') * 2, coordinator, {
    type: 'assign',
    holders: { lead, contributors: [], readers: [] },
    instruction: null,
  })
  if (drawn(n, 'decided') > 0.95) return steps
  const isRefused = drawn(n, 'decision') > 0.85
  after(3 + drawn(n, 'days to decide') * 12, liaisonOf(lead), {
    type: 'decide',
    decision: isRefused ? 'refused' : 'granted',
    exemptions: isRefused ? [pick(n, 'letter', ['a', 'h', 'i'])] : [],
    text: isRefused ? 'Contoh: informasi dikecualikan.' : 'Contoh: terlampir.',
    redactions: null,
    test: isRefused ? { document: 'Contoh', part: 'Semua', statute: 'UU 14/2008 Pasal 17', weighing: 'Contoh pertimbangan.' } : null,
    heldBy: null,
    cost: null,
  })
  if (isRefused) return steps
  after(drawn(n, 'days to deliver') * 3, liaisonOf(lead), { type: 'deliver', how: 'email', text: null })
  after(1 + drawn(n, 'days to confirm') * 6, reporter, { type: 'confirm' })
  afterwards(n, 1, after)
  return steps
}
