import * as z from 'zod'
import type { Letter } from '../../domain/letters/letter.ts'
import { addressHash } from '../../store/case/identities.ts'
import { type AddressState, putAddressState } from '../../store/post/addresses.ts'
import { readLetter, replaceLetter } from '../../store/post/letter-items.ts'
import type { Tools } from '../tools.ts'
import { bounceLines, carriesLines } from './ledger-lines.ts'
import { endReporterReminder } from './send-letter.ts'

/** What SES publishes about a letter, as far as we use it. */
const Feedback = z.object({
  eventType: z.string().optional(),
  notificationType: z.string().optional(),
  bounce: z.object({ bounceType: z.string(), bounceSubType: z.string().optional() }).optional(),
  mail: z.object({
    messageId: z.string().optional(),
    destination: z.array(z.string()).optional(),
    tags: z.record(z.string(), z.array(z.string())).optional(),
  }),
})
type Feedback = z.infer<typeof Feedback>

type News = 'delivered' | 'bounced' | 'complained' | 'undeliverable'

/** Troubles after which the mail service does not try again, though the address is good. Others are notices of absence. */
const finalTroubles = new Set(['MailboxFull', 'MessageTooLarge', 'ContentRejected', 'AttachmentRejected'])

const newsOf = ({ eventType, notificationType, bounce }: Feedback): News | null => {
  switch ((eventType ?? notificationType ?? '').toLowerCase()) {
    case 'delivery':
      return 'delivered'
    case 'complaint':
      return 'complained'
    case 'reject':
      return 'undeliverable'
    case 'bounce':
      if (bounce?.bounceType === 'Permanent') return 'bounced'
      return finalTroubles.has(bounce?.bounceSubType ?? '') ? 'undeliverable' : null
    default:
      return null
  }
}

/**
 * What became of a letter is written on it, and what it says about the address on that. A letter that came back becomes
 * a call to make: the reporter must not wait for a letter that never arrives. SES itself tries again after short troubles.
 */
export const noteFeedback = async (tools: Tools, message: string): Promise<void> => {
  const feedback = Feedback.safeParse(parseJson(message))
  const letterId = feedback.data?.mail.tags?.letter?.[0]
  if (!feedback.success || !letterId) return tools.effects.log('feedback-ignored')
  const news = newsOf(feedback.data)
  if (news === null) return
  const { messageId, destination } = feedback.data.mail
  await noteOnAddress(tools, news, destination?.length === 1 ? destination[0] : undefined)
  // Somebody may be noting that it was sent at this very moment.
  for (let attempt = 0; attempt < 3; attempt++) {
    const letter = await readLetter(tools.table, letterId)
    if (!letter) return
    const after = afterNews(letter, news, messageId, tools)
    if (after === letter) return
    await endReporterReminder(tools, after)
    if (await replaceLetter(tools.table, letter, after)) {
      if (after.status === 'bounced') await bounceLines(tools, after)
      return tools.effects.log(news === 'delivered' ? 'letter-delivered' : 'letter-returned', { letterId, news })
    }
  }
  throw new Error('The letter changes faster than its news can be noted')
}

const afterNews = (letter: Letter, news: News, messageId: string | undefined, { effects }: Tools): Letter => {
  const { status } = letter
  const known = { messageId: letter.messageId ?? messageId ?? null, sentAt: letter.sentAt ?? effects.now() }
  if (news === 'bounced' || news === 'undeliverable') {
    return status === 'bounced' || status === 'expired' ? letter : { ...letter, ...known, status: 'bounced', nextAt: null, failure: news }
  }
  // The sender is still at it, or died: the lines that it carries are yet to be marked, which the next look at the letter does.
  if (status === 'sending' && carriesLines(letter)) return letter.messageId === null ? { ...letter, ...known } : letter
  if (status !== 'sending' && status !== 'sent' && status !== 'delivered') return letter
  const failure = news === 'complained' ? news : letter.failure
  if (status === 'delivered' && failure === letter.failure) return letter
  return { ...letter, ...known, status: 'delivered', nextAt: null, failure }
}

const noteOnAddress = async (tools: Tools, news: News, address: string | undefined): Promise<void> => {
  if (address === undefined || news === 'undeliverable') return
  const { contact } = await tools.identityKeys()
  const state: AddressState = { state: news, at: tools.effects.now() }
  await putAddressState(tools.table, addressHash(address, contact), state)
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
