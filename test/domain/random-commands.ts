import fc from 'fast-check'
import type { CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import { addDays, localDate } from '../../shared/domain/time/local-date.ts'
import { filedAt } from './lives.ts'

/** What anybody may try with a case, at random. */

const file = fc.record({ from: fc.constantFrom('reporter' as const, 'officer' as const), n: fc.nat(20) }).map(({ from, n }) => ({
  fileId: `F-${n}`,
  type: 'image/png',
  size: 1,
  sha256: `x${n}`,
  at: filedAt,
  from,
}))
const institution = fc.constantFrom('dinas-sosial', 'dinas-kesehatan', 'inspektorat')
const holders = fc.record({ lead: institution, other: institution }).map(({ lead, other }) => ({
  lead,
  contributors: other === lead ? [] : [other],
  readers: [],
}))

const heardOn = localDate('2026-02-10')
const ending = { told: 'phone' as const, toldOn: heardOn, text: 'Sudah', accessCode: null }

const sharedCommands = [
  { weight: 3, arbitrary: fc.constant({ type: 'hold' as const, question: 'Di mana?' }) },
  fc.constant({ type: 'complete' as const, text: 'Di sana' }),
  { weight: 2, arbitrary: fc.constant({ type: 'complete' as const, text: null }) },
  fc.constant({ type: 'take-back' as const, reason: 'Sudah jelas' }),
  { weight: 2, arbitrary: fc.constant({ type: 'count-answer' as const }) },
  { weight: 2, arbitrary: fc.constant({ type: 'still-missing' as const, question: 'Halaman kedua' }) },
  fc.constant({ type: 'record-reply' as const, heard: 'phone' as const, heardOn: heardOn, text: 'Belum' }),
  {
    weight: 6,
    arbitrary: fc.constant({ type: 'record-completion' as const, heard: 'counter' as const, heardOn: heardOn, text: 'Di sana' }),
  },
  { weight: 2, arbitrary: fc.constant({ type: 'record-withdrawal' as const, ...ending }) },
  { weight: 2, arbitrary: fc.constant({ type: 'record-confirmation' as const, ...ending }) },
  { weight: 2, arbitrary: fc.constant({ type: 'contest-ending' as const, text: 'Bukan saya' }) },
  fc.constant({ type: 'not-connected' as const, tried: 'phone' as const, triedOn: heardOn, tries: 2 }),
  fc.constant({ type: 'reply' as const, text: 'Belum' }),
  fc.constant({ type: 'withdraw' as const, reason: null }),
  file.map((it) => ({ type: 'attach' as const, file: it })),
  fc.constant({ type: 'ask-privacy' as const, right: 'access' as const, text: 'Data saya' }),
  fc.constant({ type: 'answer-privacy' as const, text: 'Ini' }),
  fc.constant({ type: 'restore-address' as const, reason: 'Orangnya di loket' }),
  fc.constantFrom('email', 'phone').map((it) => ({
    ...{ type: 'correct-contact' as const, email: null, phone: null },
    [it]: 'baru',
  })),
  fc.constant({
    ...{ type: 'record-contact' as const, heard: 'counter' as const, heardOn, reason: 'KTP diperlihatkan' },
    ...{ email: null, phone: 'baru' },
  }),
  // By a link that went to the address as it was filed.
  fc.constant({ type: 'renew-access' as const, held: 0 }),
  fc.constant({ type: 'renew-access' as const }),
  fc.constant({ type: 'progress' as const, institution: 'dinas-sosial', text: 'Sudah dicek' }),
  fc.constant({ type: 'note' as const, text: 'Antarpetugas' }),
  fc.constant({
    type: 'name-conflict' as const,
    reported: { institutions: [] as string[], officers: [] as string[] },
    lifted: { institutions: ['dinas-sosial', 'inspektorat', 'dinas-komunikasi-dan-informatika'] as string[], officers: [] as string[] },
    reason: 'Ternyata bukan',
  }),
  institution.map((it) => ({ type: 'name-conflict' as const, reported: { institutions: [it], officers: [] }, reason: 'Diadukan' })),
  // A name in the reporter's words, where one waits: it is matched with an officer, or with nobody.
  fc.constantFrom('helper', 'of-desk', 'inspector').map((it) => ({
    ...{ type: 'name-conflict' as const, reported: { institutions: [] as string[], officers: [it] }, reason: 'Orangnya jelas' },
  })),
  fc.constant({
    ...{ type: 'name-conflict' as const, reported: { institutions: [] as string[], officers: [] as string[] } },
    ...{ noneOfOurs: true, reason: 'Bukan petugas' },
  }),
  fc.constant({ type: 'open-identity' as const, reason: 'Perlu' }),
  fc.constant(null).map(() => ({ type: 'erase' as const, texts: [1], identity: true, basis: 'UU 27/2022' })),
  fc.constant({ type: 'recompute' as const, decree: 'SKB' }),
  { weight: 4, arbitrary: fc.constant({ type: 'reverse' as const, reason: 'Keliru' }) },
]

const text = 'Jawaban'
/** What comes late in a life, or needs another step just before it, is tried more often, or it would hardly ever be seen. */
export const complaintCommands: fc.Arbitrary<CaseCommand> = fc.oneof(
  ...sharedCommands,
  fc.constant({ type: 'put-to-superior' as const }),
  {
    weight: 4,
    arbitrary: fc
      .record({ to: holders, klass: fc.constantFrom('ordinary' as const, 'oversight' as const, 'service-question' as const) })
      .map(({ to, klass }) => ({
        type: 'dispose' as const,
        class: klass,
        classReason: klass === 'oversight' ? 'Ada dugaan' : null,
        category: 'jalan',
        confidential: false,
        anonymous: false,
        holders: to,
        instruction: null,
      })),
  },
  { weight: 3, arbitrary: fc.constant({ type: 'accept' as const, institution: 'dinas-sosial' }) },
  { weight: 2, arbitrary: fc.constant({ type: 'accept-for' as const, institution: 'dinas-sosial', reason: 'Petugasnya sakit' }) },
  { weight: 2, arbitrary: fc.constant({ type: 'take-up' as const }) },
  { weight: 2, arbitrary: fc.constant({ type: 'mark-urgent' as const, reason: 'Kabel putus' }) },
  { weight: 2, arbitrary: fc.constant({ type: 'lift-urgency' as const, reason: 'Sudah aman' }) },
  { weight: 3, arbitrary: fc.constant({ type: 'make-anonymous' as const }) },
  { weight: 6, arbitrary: fc.constant({ type: 'ask-new-code' as const, reason: 'KTP cocok' }) },
  { weight: 10, arbitrary: fc.constant({ type: 'consent-new-code' as const }) },
  { weight: 2, arbitrary: fc.constant({ type: 'refuse-new-code' as const, reason: 'Orangnya lain' }) },
  { weight: 2, arbitrary: fc.constant({ type: 'object-new-code' as const, text: 'Bukan saya' }) },
  fc.constant({ type: 'make-confidential' as const }),
  fc.constant({ type: 'lift-anonymity' as const, consent: 'phone' as const, reason: 'Diminta' }),
  fc.constant({ type: 'lift-confidentiality' as const, consent: 'phone' as const, reason: 'Diminta', accessCode: null }),
  { weight: 4, arbitrary: fc.constant({ type: 'return' as const, institution: 'dinas-sosial', reason: 'Bukan kami' }) },
  fc.constantFrom('J-0000-0002', null).map((it) => ({ type: 'link' as const, duplicateOf: it })),
  fc.constantFrom('J-0000-0002', 'J-0000-0003').map((it) => ({ type: 'gather' as const, joined: [it], left: ['J-0000-0004'] })),
  fc.constant({ type: 'refer' as const, body: 'PLN', explanation: 'Listrik' }),
  fc.constant({ type: 'archive' as const, reason: 'unclear' as const, explanation: 'Tidak jelas' }),
  fc.constant({ type: 'block' as const, reason: 'Kasar' }),
  fc.constant({ type: 'edit' as const, title: 'Judul rapi', text: 'Isi rapi' }),
  { weight: 6, arbitrary: fc.constant({ type: 'draft' as const, outcome: 'solved' as const, text }) },
  { weight: 6, arbitrary: fc.constant({ type: 'send-back' as const, text: 'Perbaiki' }) },
  fc.constant({ type: 'approve' as const }),
  { weight: 3, arbitrary: fc.constant({ type: 'answer' as const, outcome: 'solved' as const, text }) },
  fc.constant({ type: 'confirm' as const }),
  { weight: 3, arbitrary: fc.constant({ type: 'close' as const, reason: 'Lewat telepon' }) },
  { weight: 8, arbitrary: fc.constant({ type: 'rate' as const, stars: 4, text: null }) },
  { weight: 4, arbitrary: fc.constant({ type: 'answer-survey' as const, answers: { time: 3, conduct: 4 }, text: null }) },
  { weight: 4, arbitrary: fc.constant({ type: 'reopen' as const, text: 'Belum beres' }) },
  fc.constant({ type: 'propose-conversion' as const, text: 'Ini permohonan' }),
  fc.constantFrom('allowed' as const, 'refused' as const).map((recording) => ({ type: 'allow-recording' as const, recording })),
  fc.constantFrom('allowed' as const, 'refused' as const).map((recording) => ({
    ...{ type: 'note-recording' as const, recording, consent: 'whatsapp' as const },
  })),
  {
    weight: 4,
    arbitrary: fc.constantFrom('allowed' as const, 'allowed' as const, 'refused' as const).map((publishing) => ({
      ...{ type: 'allow-publishing' as const, publishing },
    })),
  },
  {
    weight: 6,
    arbitrary: fc
      .constantFrom('propose-publication' as const, 'propose-publication' as const, 'publish' as const, 'unpublish' as const)
      .map((type) => ({ type, line: 'I-1' })),
  },
  fc.constant({ type: 'link-national' as const, trackingId: '7123456' }),
  { weight: 2, arbitrary: fc.constant({ type: 'post-national' as const }) },
  fc.constant({ type: 'owe-national' as const }),
  fc.constant({ type: 'unlink-national' as const, reason: 'Nomor laporan lain' }),
  { weight: 2, arbitrary: fc.constant({ type: 'keep-apart' as const, reason: 'Keliru di sana' }) },
  fc.constant({ type: 'follow-national' as const }),
  { weight: 4, arbitrary: fc.constant({ type: 'convert' as const, request: 'PPID-2026-0001' }) },
)

const decision = fc
  .tuple(fc.constantFrom('granted' as const, 'refused' as const, 'not-held' as const, 'not-documented' as const), fc.nat(400))
  .map(([decided, days]) => ({
    decision: decided,
    exemptions: decided === 'refused' ? ['h' as const] : [],
    text,
    redactions: null,
    test: decided === 'refused' ? { document: 'Nilai', part: 'Semua', statute: 'Ps 17 h', weighing: 'Rahasia pribadi' } : null,
    heldBy: null,
    cost: null,
    provideUntil: decided === 'not-documented' ? addDays(localDate('2026-02-10'), days) : null,
  }))

export const requestCommands: fc.Arbitrary<CaseCommand> = fc.oneof(
  ...sharedCommands,
  fc.constant({ type: 'find-complete' as const }),
  holders.map((to) => ({ type: 'assign' as const, holders: to, instruction: null })),
  { weight: 4, arbitrary: fc.constant({ type: 'return' as const, institution: 'dinas-sosial', reason: 'Bukan kami' }) },
  fc.constant({ type: 'extend' as const, reason: 'Perlu dicari' }),
  decision.map((it) => ({ type: 'decide' as const, ...it })),
  { weight: 6, arbitrary: decision.map((it) => ({ type: 'draft-decision' as const, ...it })) },
  { weight: 4, arbitrary: fc.constant({ type: 'send-back' as const, text: 'Perbaiki' }) },
  { weight: 4, arbitrary: fc.constant({ type: 'approve' as const }) },
  { weight: 5, arbitrary: fc.constant({ type: 'deliver' as const, how: 'email' as const, text: null }) },
  fc.constant({ type: 'object' as const, grounds: ['c'], text: 'Tidak dijawab', proxy: null }),
  fc.constant({
    type: 'record-objection' as const,
    told: 'letter' as const,
    toldOn: heardOn,
    grounds: ['d' as const],
    text: 'Bukan yang diminta',
    proxy: null,
  }),
  {
    weight: 6,
    arbitrary: fc.constantFrom('upheld' as const, 'partly' as const, 'rejected' as const).chain((decision) =>
      // Any day of the lives: those that have passed, or lie out of sight, are refused.
      fc.nat(400).map((days) => ({
        type: 'answer-objection' as const,
        decision,
        text,
        order: decision === 'rejected' ? null : { text: 'Berikan', until: addDays(localDate('2026-02-10'), days) },
      })),
    ),
  },
  { weight: 12, arbitrary: fc.constant({ type: 'declare-impossible' as const, reason: 'Arsipnya terbakar' }) },
  fc.constant({ type: 'note-dispute' as const, reference: 'KI-1', text: null }),
  { weight: 4, arbitrary: fc.constant({ type: 'confirm' as const }) },
  fc.constant({ type: 'answer-survey' as const, answers: { product: 4 }, text }),
  fc.constant({ type: 'close' as const, reason: 'Selesai' }),
)
