import { SendRawEmailCommand } from '@aws-sdk/client-ses'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import { linkTokenOf } from '../../shared/desk/access.ts'
import type { Desk } from '../../shared/desk/desk.ts'
import { plusMillis } from '../../shared/domain/instant.ts'
import type { Letter } from '../../shared/domain/letter.ts'
import { renderLetter } from '../../shared/letters/render.ts'
import { readIdentity } from '../../shared/store/identities.ts'
import { readLetter, replaceLetter } from '../../shared/store/letters.ts'

/** While one process sends, no other tries; if it dies, another one takes over after this (design.md section 4). */
const leaseMillis = 2 * 60_000
/** Minutes until the next try: a mail service that is down for a day is outlasted. */
const retryMinutes = [1, 5, 15, 60, 180, 360, 720] as const

export type SendOutcome = 'sent' | 'not-due' | 'retry-later' | 'given-up'

/**
 * Sends one letter of the outbox if its time has come. A failure is a fact about the letter, written on it with the next
 * try, and never a failed batch. At least once: a process that dies between sending and noting it sends again.
 */
export const sendLetter = async (desk: Desk, letterId: string): Promise<SendOutcome> => {
  const { table, effects } = desk
  const letter = await readLetter(table, letterId)
  const now = effects.now()
  if (!letter || letter.nextAt === null || letter.nextAt > now) return 'not-due'
  const sending: Letter = { ...letter, status: 'sending', attempts: letter.attempts + 1, nextAt: plusMillis(now, leaseMillis) }
  if (!(await replaceLetter(table, letter, sending))) return 'not-due'
  const attempt = await deliver(desk, sending)
  await replaceLetter(table, sending, afterAttempt(sending, attempt, desk))
  effects.log('letter', { letterId, kind: letter.content.kind, attempts: sending.attempts, ...attempt })
  if ('messageId' in attempt) return 'sent'
  return attempt.permanent || !retryMinutes[sending.attempts - 1] ? 'given-up' : 'retry-later'
}

type Attempt = { messageId: string } | { failure: string; permanent: boolean }

const afterAttempt = (sending: Letter, attempt: Attempt, { effects }: Desk): Letter => {
  const now = effects.now()
  if ('messageId' in attempt) {
    return { ...sending, status: 'sent', nextAt: null, sentAt: now, messageId: attempt.messageId, failure: null }
  }
  const minutes = attempt.permanent ? undefined : retryMinutes[sending.attempts - 1]
  // Nothing is dropped in silence: an officer has to reach the person in another way.
  if (minutes === undefined) return { ...sending, status: 'by-phone', nextAt: null, failure: attempt.failure }
  return { ...sending, status: 'waiting', nextAt: plusMillis(now, minutes * 60_000), failure: attempt.failure }
}

const deliver = async (desk: Desk, letter: Letter): Promise<Attempt> => {
  const { effects } = desk
  const { seal } = await desk.identityKeys()
  const reporter = await readIdentity(desk.table, letter.caseId, seal)
  if (!reporter?.email) return { failure: 'no-address', permanent: true }
  try {
    const raw = await composeMessage(desk, letter, reporter.email)
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

const composeMessage = async (desk: Desk, letter: Letter, to: string): Promise<Uint8Array> => {
  const region = await desk.region()
  const linkKey = (await desk.keyRing())('one-time-link')
  const rendered = renderLetter(letter, {
    regionName: region.name,
    timeZone: region.timeZone,
    baseUrl: desk.effects.baseUrl,
    statutes: await desk.statutes(),
    institutionName: (id) => region.institutions.find((it) => it.id === id)?.name ?? id,
    linkToken: (id) => linkTokenOf(linkKey, id),
  })
  const composer = new MailComposer({
    from: region.sender,
    // The bare address: a name would only travel through more hands.
    to,
    ...(region.replyTo ? { replyTo: region.replyTo } : {}),
    ...rendered,
    date: new Date(letter.createdAt),
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Tanggap-Letter': letter.id },
    // Letters never load anything from outside or read files of ours.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}
