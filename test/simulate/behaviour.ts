import type { CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import type { Actor } from '../../shared/domain/case/actor.ts'
import type { Case } from '../../shared/domain/case/case.ts'
import { pendingEnding } from '../../shared/domain/case/recorded-ending.ts'
import { surveyElements } from '../../shared/domain/survey/elements.ts'
import { addDays, localDateOf } from '../../shared/domain/time/local-date.ts'
import type { Chance } from './chance.ts'
import type { Rates } from './rates.ts'

/** No status has steps that are more likely in all; ended cases have far fewer. */
export const likeliest = (status: Case['status'] | undefined): number =>
  status === 'closed' ? 0.03 : status === 'withdrawn' || status === 'lapsed' || status === 'archived' || status === 'referred' ? 0 : 0.5

/** What somebody does to a case on a working day, or nothing; `drawn` decides. Most people are on time, some never. */
export const dailyStep = (
  state: Case,
  drawn: number,
  chance: Chance,
  institutions: readonly string[],
  rates: Rates,
): { command: CaseCommand; actor: Actor } | null => {
  const lead = state.holders?.lead ?? null
  // What the other desk has it works on as its coordinator (docs/adr/0052).
  const other = state.otherDesk?.institution ?? null
  const coordinator: Actor =
    other === null
      ? { kind: 'officer', id: 'koordinator-1', role: 'coordinator', institution: null }
      : { kind: 'officer', id: `${other}-penghubung`, role: 'liaison', institution: other }
  const head: Actor = { kind: 'officer', id: `${lead}-kepala`, role: 'head', institution: lead }
  // Of a complaint about the liaison their head does the work: they find no such case.
  const isAboutLiaison = state.reported.officers.includes(`${lead}-penghubung`)
  const liaison: Actor = isAboutLiaison ? head : { kind: 'officer', id: `${lead}-penghubung`, role: 'liaison', institution: lead }
  const superior: Actor = { kind: 'officer', id: 'sekda', role: 'superior', institution: null }
  const reporter: Actor = { kind: 'reporter' }
  const step = (probability: number, actor: Actor, command: CaseCommand) => ({ probability, actor, command })
  const said = { heard: 'phone', heardOn: state.receivedOn, text: 'Lewat telepon.' } as const
  const since = localDateOf(state.statusSince, 'Asia/Jakarta')
  const ends = { told: 'phone', toldOn: since, text: 'Lewat telepon.', accessCode: null } as const
  // Whoever has only a telephone says the end of it by telephone too.
  const byTelephone = state.reachableBy.phone && !state.reachableBy.email
  const withdrawing = (probability: number) => (byTelephone ? [step(probability, coordinator, { type: 'record-withdrawal', ...ends })] : [])
  const confirming = (probability: number) =>
    byTelephone ? [step(probability, coordinator, { type: 'record-confirmation', ...ends })] : []
  const contesting = (probability: number) =>
    pendingEnding(state) ? [step(probability, reporter, { type: 'contest-ending', text: null })] : []
  /** Most questions; whoever opens it answers the first. */
  const surveyed = () =>
    Object.fromEntries(surveyElements.flatMap((it, i) => (i === 0 || chance.happens(0.8) ? [[it, 1 + chance.below(4)]] : [])))
  const attachments: Actor = { kind: 'system', name: 'attachments' }
  const holders = () => ({ lead: chance.pick(institutions), contributors: [], readers: [] })
  const verified = {
    class: 'ordinary',
    classReason: null,
    category: chance.pick(['jalan-dan-jembatan', 'jalan-dan-jembatan', 'kesehatan', 'pendidikan']),
    confidential: chance.happens(0.1),
    anonymous: chance.happens(0.05),
  } as const
  // Half of what was filed as berkadar is found to be so.
  const found = state.channel !== 'complaint' || (state.class === 'oversight' && chance.happens(0.5)) ? 'ordinary' : state.class
  const dispose = (): CaseCommand => ({
    type: 'dispose',
    holders: holders(),
    instruction: null,
    ...verified,
    class: found,
    classReason: found === 'oversight' ? 'Dugaan pungutan.' : null,
    urgentReason: chance.happens(rates.urgent) ? 'Kabel listrik putus.' : null,
  })
  const refusal = {
    decision: 'refused' as const,
    exemptions: ['h' as const],
    text: 'Informasi dikecualikan.',
    redactions: null,
    test: { document: 'Daftar nilai', part: 'Semua', statute: 'UU 14/2008 Pasal 17 huruf h', weighing: 'Rahasia pribadi.' },
    heldBy: null,
    cost: null,
  }
  const steps = (): { probability: number; actor: Actor; command: CaseCommand }[] => {
    switch (state.status) {
      case 'received':
        if (state.person) {
          const matching = { type: 'name-conflict' as const, reason: 'Dicocokkan dengan daftar petugas.' }
          const somebody = chance.pick([
            { institutions: [], officers: [`${chance.pick(institutions)}-penghubung`] },
            { institutions: [chance.pick(institutions)], officers: [] },
            // Whoever sees the whole regency may be complained about too.
            { institutions: [], officers: [chance.pick(['koordinator-2', 'pimpinan-2'])] },
          ])
          return [
            step(0.1, coordinator, { ...matching, reported: { institutions: [], officers: [] }, noneOfOurs: true }),
            step(rates.matched, coordinator, { ...matching, reported: somebody }),
          ]
        }
        return [
          step(0.4, coordinator, dispose()),
          step(0.05, coordinator, { type: 'hold', question: 'Di mana tepatnya?' }),
          step(0.03, coordinator, { type: 'archive', reason: 'unclear', explanation: 'Tidak jelas.' }),
          step(0.02, coordinator, { type: 'refer', body: 'PLN', explanation: 'Kewenangan PLN.' }),
        ]
      case 'awaiting-reporter':
      case 'incomplete':
        if (state.clocks.some(({ statute, stoppedOn }) => statute.endsWith('look-at-answer') && stoppedOn === null)) {
          const looking = state.channel === 'complaint' && lead !== null ? liaison : coordinator
          return [
            step(0.1, looking, { type: 'count-answer' }),
            step(0.05, looking, { type: 'still-missing', question: 'Halaman kedua belum ada.' }),
            step(0.05, reporter, { type: 'complete', text: null }),
          ]
        }
        return [
          step(0.05, reporter, { type: 'complete', text: 'Di depan pasar.' }),
          step(0.05, attachments, {
            type: 'attach',
            file: { fileId: `F-${state.version}`, type: 'image/png', size: 1, sha256: 'x', at: state.statusSince, from: 'reporter' },
          }),
          step(0.02, reporter, { type: 'reply', text: 'Surat saya antar besok.' }),
          step(0.01, coordinator, { type: 'take-back', reason: 'Sudah jelas dari berkas.' }),
          step(0.02, coordinator, { type: 'record-completion', ...said, heardOn: since }),
          step(0.02, coordinator, { type: 'record-reply', ...said }),
          step(0.02, coordinator, { type: 'not-connected', tried: 'phone', triedOn: state.receivedOn, tries: 2 }),
        ]
      case 'disposed':
        return [
          step(0.25, liaison, { type: 'accept', institution: lead ?? '' }),
          step(0.04, liaison, { type: 'return', institution: lead ?? '', reason: 'Bukan kewenangan kami.' }),
          step(0.04, liaison, { type: 'answer', outcome: 'solved', text: 'Sudah selesai.' }),
        ]
      case 'returned':
        return [step(0.4, coordinator, dispose())]
      case 'in-progress':
        return [
          step(0.1, liaison, { type: 'answer', outcome: 'solved', text: 'Sudah selesai.' }),
          step(0.05, liaison, { type: 'progress', institution: lead, text: 'Sedang dikerjakan.' }),
          step(rates.drafted, liaison, { type: 'draft', outcome: 'solved', text: 'Sudah selesai.' }),
          ...withdrawing(0.02),
          ...contesting(0.05),
          step(0.02, liaison, { type: 'hold', question: 'Mohon foto.' }),
          step(0.01, coordinator, dispose()),
          step(0.01, coordinator, { type: 'mark-urgent', reason: 'Jembatan retak.' }),
          step(0.02, coordinator, { type: 'lift-urgency', reason: 'Sudah aman.' }),
        ]
      case 'awaiting-approval':
        // Some heads let a draft lie.
        return [
          step(0.2, head, { type: 'approve' }),
          step(rates.sentBack, head, { type: 'send-back', text: 'Sebutkan tanggalnya.' }),
          step(0.02, coordinator, { type: 'approve' }),
        ]
      case 'answered':
        return [
          step(0.04, reporter, { type: 'confirm' }),
          step(0.02, reporter, { type: 'reply', text: 'Belum selesai.' }),
          step(0.01, liaison, { type: 'record-reply', ...said }),
          ...confirming(0.05),
          ...contesting(0.05),
        ]
      case 'closed':
        return [
          step(0.02, reporter, { type: 'answer-survey', answers: surveyed(), text: null }),
          ...(state.channel === 'complaint'
            ? [
                step(0.005, reporter, { type: 'reopen', text: 'Terulang.' }),
                step(0.005, reporter, { type: 'rate', stars: 1 + chance.below(5), text: null }),
              ]
            : []),
        ]
      case 'registered':
        return [
          step(0.3, coordinator, { type: 'assign', holders: holders(), instruction: null }),
          step(0.05, coordinator, { type: 'hold', question: 'Mohon surat kuasa.' }),
        ]
      case 'assigned':
        if (state.clocks.some(({ statute, stoppedOn }) => statute === 'request.approval' && stoppedOn === null))
          return [
            step(0.25, head, { type: 'approve' }),
            step(rates.sentBack, head, { type: 'send-back', text: 'Sebutkan bagiannya.' }),
            step(0.02, coordinator, { type: 'approve' }),
            step(0.02, coordinator, { type: 'assign', holders: holders(), instruction: null }),
            step(0.01, reporter, { type: 'object', grounds: ['g'], text: 'Terlambat.', proxy: null }),
          ]
        return [
          step(0.04, liaison, { type: 'draft-decision', ...refusal }),
          // Tried without the head, and refused where the rule holds.
          step(0.02, liaison, { type: 'decide', ...refusal }),
          step(0.005, coordinator, { type: 'decide', ...refusal }),
          step(0.09, liaison, {
            type: 'decide',
            decision: 'granted',
            exemptions: [],
            text: 'Terlampir.',
            redactions: null,
            test: null,
            heldBy: null,
            cost: null,
          }),
          step(0.02, liaison, {
            type: 'decide',
            decision: 'not-documented',
            exemptions: [],
            text: 'Dihimpun dari kecamatan.',
            redactions: null,
            test: null,
            heldBy: null,
            cost: null,
            provideUntil: addDays(state.receivedOn, 40),
          }),
          step(0.03, liaison, { type: 'extend', reason: 'Perlu penelusuran.' }),
          step(0.01, reporter, { type: 'object', grounds: ['g'], text: 'Terlambat.', proxy: null }),
        ]
      case 'decided':
        return [
          step(0.2, liaison, { type: 'deliver', how: 'email', text: null }),
          step(0.05, reporter, { type: 'object', grounds: ['d', 'g'], text: 'Tidak sesuai.', proxy: null }),
        ]
      case 'delivered':
        return [step(0.03, reporter, { type: 'confirm' }), ...confirming(0.04), ...contesting(0.02)]
      case 'objected':
        return [
          step(0.06, superior, {
            type: 'answer-objection',
            decision: 'upheld',
            text: 'Dikabulkan.',
            // A day that has passed is refused, and another one is tried.
            order: { text: 'Berikan seluruhnya.', until: addDays(since, 45) },
          }),
          step(0.02, superior, { type: 'answer-objection', decision: 'rejected', text: 'Ditolak.', order: null }),
        ]
      case 'objection-decided':
        return [
          step(0.05, liaison, { type: 'deliver', how: 'email', text: null }),
          step(0.01, reporter, { type: 'confirm' }),
          step(0.02, reporter, { type: 'reply', text: 'Ini tahun yang lain.' }),
          step(0.004, superior, { type: 'declare-impossible', reason: 'Arsipnya rusak.' }),
        ]
      default:
        return []
    }
  }
  let left = drawn
  for (const { probability, actor, command } of steps()) {
    if (left < probability) return { actor, command }
    left -= probability
  }
  return null
}
