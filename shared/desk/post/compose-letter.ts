import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import type { Case } from '../../domain/case/case.ts'
import { contactNow, type HeldContact } from '../../domain/case/corrected-contact.ts'
import { afterStorm } from '../../domain/case/storm.ts'
import { statuteInForce } from '../../domain/law/statutes.ts'
import {
  type CaseLetter,
  type DeskLetterContent,
  isAboutCase,
  isToFormer,
  type Letter,
  officerOfRecipient,
} from '../../domain/letters/letter.ts'
import type { Reminder } from '../../domain/letters/reminder.ts'
import { isPowerful } from '../../domain/office/gains.ts'
import { localDateOf, momentOf } from '../../domain/time/local-date.ts'
import { digestTime } from '../../domain/time/morning.ts'
import {
  renderDeserted,
  renderIdentitiesMoved,
  renderIdentityOpened,
  renderNameWaits,
  renderNewAdministrator,
  renderOfficerChanged,
} from '../../letters/desk/account-letters.ts'
import { renderDatesMoved, renderDayRoot, renderDigest } from '../../letters/desk/digest-letter.ts'
import { renderNewWork } from '../../letters/desk/new-work-letter.ts'
import { renderOperations } from '../../letters/desk/operations-letter.ts'
import { renderScheduled } from '../../letters/desk/scheduled-letters.ts'
import { type RenderedLetter, shortened } from '../../letters/frame.ts'
import { renderLetter } from '../../letters/render.ts'
import { contactFor, type DeskContact } from '../../region.ts'
import { readCase } from '../../store/case/case-items.ts'
import { addressHashes, readIdentity } from '../../store/case/identities.ts'
import { readOfficer } from '../../store/office/directory-items.ts'
import { isConfirmed } from '../../store/post/addresses.ts'
import { titleOf } from '../cases/title-of.ts'
import { signed } from '../signed-tokens.ts'
import { surveyToken } from '../survey-token.ts'
import type { Tools } from '../tools.ts'
import { confirmationToken } from './confirming.ts'
import { prepareDigest, prepareNewWork } from './fill-digest.ts'
import { expireLines } from './ledger-lines.ts'
import { letterSurroundings } from './letter-surroundings.ts'

/** A letter ready to go, with the lines of the ledger that it carries. Or there is nobody to send it to, or nothing left to say. */
export type Prepared =
  | { kind: 'ready'; address: string; rendered: RenderedLetter; carried: readonly Reminder[]; held?: number; replyTo?: string }
  /** Nobody can be written to: no address was left, or none can be opened any more. */
  | { kind: 'no-address' | 'key-lost' }
  | { kind: 'expired'; reason: string }

/** Puts a letter into words, for whoever its reference stands for. */
export const prepare = async (tools: Tools, letter: Letter): Promise<Prepared> => {
  if (isAboutCase(letter)) {
    const [{ opening }, state, region] = await Promise.all([tools.identityKeys(), readCase(tools.table, letter.caseId), tools.region()])
    if (!state) return { kind: 'no-address' }
    const at = addressedAt(letter, state)
    const reporter = await readIdentity(tools.table, state, opening, at)
    if (reporter === 'lost') return { kind: 'key-lost' }
    if (!reporter?.email) return { kind: 'no-address' }
    const contact = contactFor(region, state)
    const rendered = await renderForReporter(tools, letter, reporter.email, contact)
    // Answers to the coordinators' mailbox would tell them of a case that is kept from them.
    const replyTo = contact === region.contact ? {} : { replyTo: contact.email }
    return { kind: 'ready', address: reporter.email, rendered, carried: [], held: at.email, ...replyTo }
  }
  return prepareForDesk(tools, letter, letter.content as DeskLetterContent)
}

/**
 * A receipt says what it is for, to whoever filed it: of a confidential case nothing of that travels, and to an address that
 * nobody has confirmed only number and dates, for it may be somebody else's (docs/adr/0054).
 */
const titleOfReceipt = async (tools: Tools, caseId: string): Promise<string | null> => {
  const state = await readCase(tools.table, caseId)
  const title = state && (await titleOf(tools, state))
  return title ? shortened(title) : null
}

/** At which contact of the case: of now, but for a letter that is for one of them alone. */
const addressedAt = ({ content }: CaseLetter, state: Case): HeldContact => {
  const now = contactNow(state)
  if (content.kind === 'contact-changed') return { ...now, [content.by]: content.held }
  // Whoever changes the contact before it leaves must not be sent what was asked for from the one before.
  return content.kind === 'lost-code' ? { ...now, email: content.held ?? 0 } : now
}

/** The case of a receipt, where it waits to be read after a storm. */
const waitingIn = ({ caseId, content }: CaseLetter): string | null =>
  content.kind === 'receipt' && content.clocks.some(({ statute }) => statute === afterStorm) ? caseId : null

const renderForReporter = async (tools: Tools, letter: CaseLetter, email: string, contact: DeskContact): Promise<RenderedLetter> => {
  const [ring, around] = await Promise.all([tools.keyRing(), letterSurroundings(tools, letter, contact)])
  const isFirst = letter.content.kind === 'receipt' || letter.content.kind === 'contact-corrected'
  const confirmToken = isFirst ? await confirmationToken(tools, email, waitingIn(letter)) : null
  return renderLetter(letter, {
    ...around,
    title: letter.content.kind === 'receipt' && confirmToken === null ? await titleOfReceipt(tools, letter.caseId) : null,
    confirmToken,
    surveyToken: await surveyTokenFor(tools, letter, email),
    linkToken: (id) => signed(ring('one-time-link'), id),
  })
}

/** Only to an address that its reader confirmed: to another, what closes a case says nothing but that. */
const surveyTokenFor = async (tools: Tools, { caseId, content }: CaseLetter, email: string): Promise<string | null> => {
  if (!('surveyUntil' in content) || content.surveyUntil === undefined) return null
  const { contact } = await tools.identityKeys()
  return (await isConfirmed(tools.table, addressHashes(email, contact))) ? surveyToken(tools, caseId) : null
}

const prepareForDesk = async (tools: Tools, letter: Letter, content: DeskLetterContent): Promise<Prepared> => {
  const region = await tools.region()
  const around = { regionName: region.name, contact: region.contact, baseUrl: tools.effects.baseUrl, menders: [] }
  const ready = (address: string, rendered: RenderedLetter): Prepared => ({ kind: 'ready', address, rendered, carried: [] })
  if (content.kind === 'operations') return ready(region.alarmEmail, renderOperations(content, { ...around, timeZone: region.timeZone }))
  if (content.kind === 'name-waits') return ready(region.overseerEmail, renderNameWaits(content, around))
  if (content.kind === 'other-desk-deserted') {
    const { name } = (await tools.recentInstitutions()).find(({ id }) => id === region.otherDesk) ?? { name: region.otherDesk ?? '' }
    return ready(region.overseerEmail, renderDeserted({ ...content, institution: name }, around))
  }
  if (content.kind === 'day-root') return ready(region.overseerEmail, renderDayRoot(content, around))
  if (content.kind === 'identity-opened') {
    const who = await readOfficer(tools.table, content.officer)
    const facts = { ...content, who: who && { name: who.name, position: who.position }, timeZone: region.timeZone }
    return ready(region.overseerEmail, renderIdentityOpened(facts, around))
  }
  if (content.kind === 'identities-moved')
    return ready(region.overseerEmail, renderIdentitiesMoved({ ...content, timeZone: region.timeZone }, around))
  if (content.kind === 'officer-changed') {
    const to = await whereChangeIsTold(tools, letter, content)
    const names = await Promise.all([content.officer, content.by].map(async (id) => (await readOfficer(tools.table, id)) ?? null))
    const [who, by] = names
    if (!who || to === null) return { kind: 'expired', reason: 'nothing-left' }
    const can = who.active ? (isPowerful(who, region.otherDesk) ? 'now' : 'before') : 'resting'
    const house = (await tools.recentInstitutions()).find(({ id }) => id === who.institution)?.name ?? who.institution
    const facts = { ...content, who, can, house, by: by?.name ?? null, to: to.as, timeZone: region.timeZone } as const
    return ready(to.address, renderOfficerChanged(facts, around))
  }
  const officerId = letter.to.slice('officer:'.length)
  const officer = await readOfficer(tools.table, officerId)
  if (!officer?.active) {
    await expireLines(tools, letter, 'recipient-gone')
    return { kind: 'expired', reason: 'recipient-gone' }
  }
  switch (content.kind) {
    case 'digest': {
      // It could not leave on its own morning. What it had to say is still open, and goes with the next one: never two
      // letters on one morning, and none on a day on which nobody works.
      if (content.day !== localDateOf(tools.effects.now(), region.timeZone)) return { kind: 'expired', reason: 'overtaken' }
      const { entries, fresh, lines, carried, menders } = await prepareDigest(tools, officer, content.mornings)
      if (carried.length === 0) return { kind: 'expired', reason: 'nothing-left' }
      const rendered = renderDigest(officer.name, content.day, { entries, fresh, lines }, { ...around, menders })
      return { kind: 'ready', address: officer.email, rendered, carried }
    }
    case 'new-work': {
      // It could not leave before the morning whose digest tells it as well.
      if (tools.effects.now() >= momentOf(content.day, digestTime, region.timeZone)) return { kind: 'expired', reason: 'overtaken' }
      const { fresh, carried, menders } = await prepareNewWork(tools, officer, content)
      const [entry] = fresh
      // The morning's digest told it, or it is theirs no longer.
      if (!entry) return { kind: 'expired', reason: 'nothing-left' }
      return { kind: 'ready', address: officer.email, rendered: renderNewWork(officer.name, entry, { ...around, menders }), carried }
    }
    case 'new-administrator': {
      const who = await readOfficer(tools.table, content.officer)
      if (!who) return { kind: 'expired', reason: 'nothing-left' }
      return ready(officer.email, renderNewAdministrator(officer.name, who, around))
    }
    case 'dates-moved-list': {
      const statutes = await tools.statutes()
      const moved = await Promise.all(
        content.cases.map(async ({ caseId, statute, ...ends }) => {
          const state: Case | null = await readCase(tools.table, caseId)
          return { number: state?.number ?? caseId, clock: statuteInForce(statutes, statute, ends.from).name, ...ends }
        }),
      )
      return ready(officer.email, renderDatesMoved(officer.name, content.decree, moved, content.more, around))
    }
    case 'scorers-due':
    case 'weekly-figures':
    case 'month-recap':
    case 'collecting': {
      const institutions = await tools.recentInstitutions()
      const named = { ...around, institutionName: (id: string) => institutions.find((it) => it.id === id)?.name ?? id }
      return ready(officer.email, renderScheduled(officer.name, content, named))
    }
    default:
      return content satisfies never
  }
}

/** To the overseer, to another administrator, or to the address that was theirs until this change. */
const whereChangeIsTold = async (
  tools: Tools,
  { to }: Letter,
  { officer, at }: Extract<DeskLetterContent, { kind: 'officer-changed' }>,
): Promise<{ address: string; as: 'overseer' | 'administrator' | 'former' } | null> => {
  if (to === 'overseer') return { address: (await tools.region()).overseerEmail, as: 'overseer' }
  if (isToFormer(to)) {
    const former = (await readOfficer(tools.table, officer))?.formerEmails?.find(({ until }) => until === at)
    return former ? { address: former.email, as: 'former' } : null
  }
  const administrator = await readOfficer(tools.table, officerOfRecipient(to) ?? '')
  return administrator?.active ? { address: administrator.email, as: 'administrator' } : null
}

/** The message as the mail service takes it. */
export const composeMessage = async (
  tools: Tools,
  letter: Letter,
  { address: to, rendered, replyTo }: Pick<Extract<Prepared, { kind: 'ready' }>, 'address' | 'rendered' | 'replyTo'>,
): Promise<Uint8Array> => {
  const region = await tools.region()
  const composer = new MailComposer({
    from: region.sender,
    // The bare address: a name would only travel through more hands.
    to,
    // People answer letters: what they write must reach somebody who reads.
    replyTo: replyTo ?? region.replyTo ?? region.contact.email,
    ...rendered,
    date: new Date(letter.createdAt),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Tanggap-Letter': letter.id },
    // Letters never load anything from outside or read files of ours.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}
