import { renewWithLink } from '../../shared/desk/citizens/access.ts'
import { actAsReporter } from '../../shared/desk/citizens/own-case.ts'
import { actAsOfficer } from '../../shared/desk/officers/case/acting.ts'
import { renewAccessAs } from '../../shared/desk/officers/case/renewing-access.ts'
import { signed } from '../../shared/desk/signed-tokens.ts'
import type { CitizenCommand } from '../../shared/domain/actions/citizen-actions.ts'
import type { OfficerCommand } from '../../shared/domain/actions/officer-actions.ts'
import { type Case, isEnded } from '../../shared/domain/case/case.ts'
import { provenContact } from '../../shared/domain/case/corrected-contact.ts'
import { nationalDutyOf } from '../../shared/domain/case/national-duty.ts'
import { isGuarded, pendingNewCode } from '../../shared/domain/case/new-code.ts'
import type { OfficerRights } from '../../shared/domain/case/permissions.ts'
import { localDateOf } from '../../shared/domain/time/local-date.ts'
import { ifOpened, readIdentity } from '../../shared/store/case/identities.ts'
import { readLettersOf } from '../../shared/store/post/letter-items.ts'
import type { Desk } from '../support/whole-desk.ts'
import type { Chance } from './chance.ts'
import type { Rates } from './rates.ts'

/** How likely it is in all that a day has one of these steps for a case. */
export const likeliestBeside = (waits: boolean, { beside }: Rates): number => (waits ? 0.4 : beside)

/** Each case has one of its own, as there. */
const trackingIdOf = ({ id }: Case): string =>
  [...id]
    .reduce((sum, it) => (sum * 31 + it.charCodeAt(0)) % 10_000_000_000, 7)
    .toString()
    .padStart(10, '7')

/** The address that a correction brings: the counter knows by it which one a letter went to. */
const corrected = ({ id, contact }: Case): string => `kontak-${(contact?.last ?? 0) + 1}-${id.toLowerCase()}@contoh.example`

/** Codes, contacts and SP4N-LAPOR!: what goes on beside the matter of a case on a day, or nothing. */
export const stepBeside = (
  state: Case,
  drawn: number,
  chance: Chance,
  /** Copies its words into SP4N-LAPOR!, where it has that id from then on. */
  copyThere: (trackingId: string) => void,
  rates: Rates,
): ((desk: Desk) => Promise<unknown>) | null => {
  const other = state.otherDesk?.institution ?? null
  const officer = (id: string, role: OfficerRights['role']): OfficerRights => ({ id, role, institution: other, mayOpenIdentities: true })
  const [first, second] =
    other === null
      ? [officer('koordinator-1', 'coordinator'), officer('koordinator-2', 'coordinator')]
      : [officer(`${other}-penghubung`, 'liaison'), officer(`${other}-kepala`, 'head')]
  const once = () => ({ token: chance.bytes(12).toString('hex') })
  const does = (who: OfficerRights, command: OfficerCommand) => (desk: Desk) => actAsOfficer(desk, who, state, command, once())
  const acts = (command: CitizenCommand) => (desk: Desk) => actAsReporter(desk, state, [command], once().token)
  const reason = 'KTP diperlihatkan.'
  const heard = { heard: 'counter', heardOn: localDateOf(state.statusSince, 'Asia/Jakarta') } as const
  const stage = pendingNewCode(state)?.stage
  const changing: [number, (desk: Desk) => Promise<unknown>][] =
    state.channel === 'complaint' && state.national === null
      ? [
          [0.002, acts({ type: 'allow-recording', recording: state.recording === 'allowed' ? 'refused' : 'allowed' })],
          [0.003, does(first, { type: 'note-recording', recording: 'allowed', consent: 'whatsapp' })],
        ]
      : []
  const { email, phone } = state.reachableBy
  const steps = (): [number, (desk: Desk) => Promise<unknown>][] => {
    if (stage === 'consent')
      return [
        [0.25, does(second, { type: 'consent-new-code' })],
        [0.04, does(second, { type: 'refuse-new-code', reason: 'KTP tidak cocok.' })],
        // Nobody consents to what they asked for themselves.
        [0.02, does(first, { type: 'consent-new-code' })],
        [0.04, acts({ type: 'object-new-code', text: 'Bukan saya.' })],
      ]
    if (stage === 'objection')
      return [
        [0.02, acts({ type: 'object-new-code', text: null })],
        [0.02, acts({ type: 'reply', text: 'Kode saya masih ada.' })],
        // Too early.
        [0.05, (desk) => renewAccessAs(desk, first, state, reason, once())],
      ]
    if (stage === 'pickup') return [[0.3, (desk) => renewAccessAs(desk, first, state, reason, once())]]
    const owed = nationalDutyOf(state)?.duty
    if (owed === 'record') {
      const trackingId = trackingIdOf(state)
      const record = (desk: Desk) => {
        copyThere(trackingId)
        return does(first, { type: 'link-national', trackingId })(desk)
      }
      // Some are copied there and not typed back: they come back in an export as what nobody here knows.
      return [[0.15, record], [0.07, async () => copyThere(trackingId)], ...changing]
    }
    if (owed === 'answer') return [[0.25, does(first, { type: 'post-national' })]]
    if (owed === 'apart')
      return [
        [0.1, does(first, { type: 'follow-national' })],
        [0.1, does(first, { type: 'keep-apart', reason: 'Di sini belum selesai.' })],
      ]
    if (!email && !phone) return changing
    return [
      ...changing,
      ...(isGuarded(state) && !isEnded(state)
        ? [[rates.newCodeAsked, does(first, { type: 'ask-new-code', reason })] as [number, ReturnType<typeof does>]]
        : []),
      [0.003, acts({ type: 'correct-contact', email: corrected(state), phone: null })],
      [0.002, acts({ type: 'correct-contact', email: null, phone: '+6281200000123' })],
      [0.002, does(first, { type: 'record-contact', ...heard, email: corrected(state), phone: null, reason })],
      [0.003, (desk) => loseCode(desk, state)],
    ]
  }
  let left = drawn
  for (const [probability, step] of steps()) {
    if (left < probability) return step
    left -= probability
  }
  return null
}

/** They ask by the address that has the way back, and press the button of the letter. */
const loseCode = async (desk: Desk, state: Case): Promise<void> => {
  const proven = provenContact(state, localDateOf(desk.effects.now(), 'Asia/Jakarta'))
  const reporter = ifOpened(await readIdentity(desk.table, state, (await desk.identityKeys()).opening, proven))
  if (!reporter?.email) return
  await desk.askForLostCode(state.number, reporter.email)
  const letters = (await readLettersOf(desk.table, state.id)).sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
  const content = letters.findLast((it) => it.content.kind === 'lost-code')?.content
  if (content?.kind === 'lost-code') await renewWithLink(desk, signed((await desk.keyRing())('one-time-link'), content.linkId))
}
