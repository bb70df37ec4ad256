import { SendRawEmailCommand } from '@aws-sdk/client-ses'
import type { Hindrance } from '../../domain/letters/leaving.ts'
import { endOf, isAboutCase, isDeskRecipient, type Letter, triesOf } from '../../domain/letters/letter.ts'
import { reporterRecipient } from '../../domain/letters/reminder.ts'
import { type Instant, plusMillis } from '../../domain/time/instant.ts'
import { addressHashes } from '../../store/case/identities.ts'
import { isBlocked, readAddressState } from '../../store/post/addresses.ts'
import { readLetter, replaceLetter } from '../../store/post/letter-items.ts'
import { endReminder } from '../../store/post/reminder-items.ts'
import type { Tools } from '../tools.ts'
import { noteUnreachable, unreachableNow } from '../unreachable.ts'
import { composeMessage, type Prepared, prepare } from './compose-letter.ts'
import { afterHindrance, hindranceFor } from './leaving.ts'
import { bounceLines, carriedOf, carriesLines, expireLines, openLinesOf, settleLines } from './ledger-lines.ts'
import { passOnReminders } from './passing-on.ts'

/** While one process sends, no other tries; if it dies, another one takes over after this (design.md section 4). */
const leaseMillis = 2 * 60_000
/** Minutes until the next try: a mail service that is down for a day is outlasted. */
const retryMinutes = [1, 5, 15, 60, 180, 360, 720] as const

export type SendOutcome = 'sent' | 'not-due' | 'retry-later' | 'given-up' | 'expired'

/**
 * Sends one letter of the outbox if its time has come. A failure is a fact about the letter, written on it with the next
 * try, and never a failed batch. At least once: a process that dies between sending and noting it sends again, unless the
 * mail service told meanwhile that the letter had gone.
 */
export const sendLetter = async (tools: Tools, letterId: string): Promise<SendOutcome> => {
  const { table, effects } = tools
  const letter = await readLetter(table, letterId)
  const now = effects.now()
  if (!letter || letter.nextAt === null || letter.nextAt > now) return 'not-due'
  if (wasReached(letter)) {
    const done: Letter = { ...letter, nextAt: null }
    await endReporterReminder(tools, done)
    await replaceLetter(table, letter, done)
    return 'expired'
  }
  const sending: Letter = { ...letter, status: 'sending', attempts: letter.attempts + 1, nextAt: plusMillis(now, leaseMillis) }
  if (!(await replaceLetter(table, letter, sending))) return 'not-due'
  const attempt = letter.messageId === null ? await deliver(tools, sending) : await settleAsSent(tools, sending, letter.messageId)
  const after = afterAttempt(sending, attempt, tools)
  // First the line of the ledger: a letter that is done is not looked at again.
  await endReporterReminder(tools, after)
  if (!(await replaceLetter(table, sending, after))) await noteBounce(tools, letterId)
  effects.log('letter', { letterId, kind: letter.content.kind, attempts: sending.attempts, ...attempt })
  if ('messageId' in attempt) return 'sent'
  if ('expired' in attempt) return 'expired'
  return after.nextAt === null ? 'given-up' : 'retry-later'
}

/** It was a call until it could leave, and somebody made the call. */
const wasReached = ({ status, reached }: Letter): boolean => status === 'by-phone' && reached !== null && reached !== 'not-reached'

/** It came back before its sender had noted all. */
const noteBounce = async (tools: Tools, letterId: string): Promise<void> => {
  const letter = await readLetter(tools.table, letterId)
  if (letter?.status === 'bounced') await bounceLines(tools, letter)
}

/** `held`: to which address of the case it went, where that is not the one that was filed. */
type Attempt = { messageId: string; held?: number } | { failure: string; permanent: boolean } | { expired: string } | Hindrance

const afterAttempt = ({ carried: _done, ...sending }: Letter, attempt: Attempt, tools: Tools): Letter => {
  const now = tools.effects.now()
  if ('way' in attempt) return afterHindrance(sending, attempt, tools)
  if ('messageId' in attempt) {
    const { messageId, held } = attempt
    return { ...sending, status: 'sent', nextAt: null, sentAt: sending.sentAt ?? now, messageId, failure: null, ...(held ? { held } : {}) }
  }
  if ('expired' in attempt) return { ...sending, status: 'expired', nextAt: null, failure: attempt.expired }
  const minutes = attempt.permanent ? undefined : retryMinutes[triesOf(sending) - 1]
  const nextAt = minutes === undefined ? null : plusMillis(now, minutes * 60_000)
  // Nothing is dropped in silence: an officer has to reach the person in another way.
  if (nextAt === null || hasEnded(sending, nextAt)) return { ...sending, status: 'by-phone', nextAt: null, failure: attempt.failure }
  return { ...sending, status: 'waiting', nextAt, failure: attempt.failure }
}

/** What it says would hold no more by then. */
const hasEnded = (letter: Letter, at: Instant): boolean => {
  const end = endOf(letter)
  return end !== null && end <= at
}

const deliver = async (tools: Tools, letter: Letter): Promise<Attempt> => {
  const { table } = tools
  if (hasEnded(letter, tools.effects.now())) return { failure: 'link-ended', permanent: true }
  // Before it is filled: what it would say is no longer theirs, and goes to whoever stands in for them.
  const failing = carriesLines(letter) ? await unreachableNow(tools, letter.to) : null
  if (failing) return unreachable(tools, letter, `address-${failing}`)
  const prepared = await prepare(tools, letter)
  if (prepared.kind === 'expired') return { expired: prepared.reason }
  if (prepared.kind !== 'ready') return { failure: prepared.kind, permanent: true }
  const { contact } = await tools.identityKeys()
  const known = await readAddressState(table, addressHashes(prepared.address, contact))
  if (isBlocked(known)) {
    if (isDeskRecipient(letter.to)) await noteUnreachable(tools, letter.to, known.state, prepared.address)
    return unreachable(tools, letter, `address-${known.state}`)
  }
  const hindrance = isAboutCase(letter)
    ? await hindranceFor(tools, letter, addressHashes(prepared.address, contact), prepared.held ?? 0)
    : null
  if (hindrance) return hindrance
  // What it carries is known before it leaves, and that it left before the first line is marked: whoever takes over when
  // this process dies marks these lines, and does not send them again.
  const carrying: Letter = { ...letter, carried: carriedOf(prepared.carried), nextAt: plusMillis(tools.effects.now(), leaseMillis) }
  const hasLines = prepared.carried.length > 0
  if (hasLines && !(await replaceLetter(table, letter, carrying))) return { failure: 'overtaken', permanent: false }
  const attempt = await send(tools, letter, prepared)
  if ('permanent' in attempt && attempt.permanent) return unreachable(tools, letter, attempt.failure)
  if (!('messageId' in attempt)) return attempt
  if (!hasLines) return { ...attempt, ...(prepared.held ? { held: prepared.held } : {}) }
  const { messageId } = attempt
  await replaceLetter(table, carrying, { ...carrying, messageId, sentAt: tools.effects.now() })
  await settleLines(tools, carrying, messageId)
  return attempt
}

/** What it had to say is not kept for a morning that will not come either: it goes to whoever stands in for them. */
const unreachable = async (tools: Tools, letter: Letter, failure: string): Promise<Attempt> => {
  // Only what was there before it was passed on ends: what a sweep writes meanwhile is passed on in its turn.
  for (let open = await openLinesOf(tools, letter), turn = 0; turn === 0 || (open.length > 0 && turn < 5); turn++) {
    await passOnReminders(tools, letter)
    await expireLines(tools, letter, 'not-reachable', open)
    open = await openLinesOf(tools, letter)
  }
  return { failure, permanent: true }
}

const send = async (tools: Tools, letter: Letter, prepared: Extract<Prepared, { kind: 'ready' }>): Promise<Attempt> => {
  const { effects } = tools
  try {
    const raw = await composeMessage(tools, letter, prepared)
    const ses = await effects.ses()
    const { MessageId } = await ses.send(
      new SendRawEmailCommand({
        RawMessage: { Data: raw },
        Tags: [{ Name: 'letter', Value: letter.id }],
        ...(effects.configurationSet === '' ? {} : { ConfigurationSetName: effects.configurationSet }),
      }),
      { abortSignal: AbortSignal.timeout(15_000) },
    )
    return { messageId: MessageId ?? 'unknown' }
  } catch (error) {
    // The message of an error may quote the address; its name does not.
    const name = error instanceof Error ? error.name : 'unknown'
    return { failure: name, permanent: name === 'MessageRejected' && !isSandbox(error) }
  }
}

/** In the SES sandbox unverified recipients are rejected; that ends when the operators leave it, so it is worth waiting. */
const isSandbox = (error: unknown): boolean => error instanceof Error && error.message.includes('not verified')

/** The letter had gone when its sender died: what should have been noted then is noted now. */
const settleAsSent = async (tools: Tools, letter: Letter, messageId: string): Promise<Attempt> => {
  await settleLines(tools, letter, messageId)
  return { messageId }
}

/** The reporter's line of the ledger ends with the letter that warned them. */
export const endReporterReminder = async ({ table, effects }: Tools, letter: Letter): Promise<void> => {
  const { content, caseId, status, messageId } = letter
  if (content.kind !== 'window-ending' || content.reminder === null || caseId === null || letter.nextAt !== null) return
  const { day, rung } = content.reminder
  const at = effects.now()
  const sent = messageId !== null && (status === 'sent' || status === 'delivered')
  await endReminder(
    table,
    { recipient: reporterRecipient(caseId), day, caseId, rung },
    sent ? { kind: 'sent', at, letterId: letter.id, messageId } : { kind: 'expired', at, reason: 'not-reachable' },
  )
}
