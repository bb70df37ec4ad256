import { endOf, isDeskRecipient, type Letter, triesOf } from '../../domain/letters/letter.ts'
import { type LetterNews, type News, readNews } from '../../domain/letters/news.ts'
import { plusMillis } from '../../domain/time/instant.ts'
import { localDateOf } from '../../domain/time/local-date.ts'
import { addressHash } from '../../store/case/identities.ts'
import { putAddressState } from '../../store/post/addresses.ts'
import { readLetter, replaceLetter } from '../../store/post/letter-items.ts'
import { countEnd } from '../../store/post/reputation-items.ts'
import type { Tools } from '../tools.ts'
import { noteUnreachable } from '../unreachable.ts'
import { bounceLines, carriesLines } from './ledger-lines.ts'
import { passOnReminders } from './passing-on.ts'
import { endReporterReminder } from './send-letter.ts'
import { tellAgain } from './telling-again.ts'

/** Hours until a letter goes once more to a mailbox that was full; then somebody has to call. */
const againHours = [1, 6, 24] as const

/**
 * What became of a letter is written on it, and what it says about the address on that. A letter that came back, or of which
 * nobody can say whether it arrived, becomes a call to make: nobody must wait for a letter that never arrives.
 */
export const noteFeedback = async (tools: Tools, message: string): Promise<void> => {
  const told = readNews(parseJson(message))
  if (told === null) return tools.effects.log('feedback-ignored')
  const { letterId, news } = told
  await noteOnAddress(tools, told)
  // Somebody may be noting that it was sent at this very moment.
  for (let attempt = 0; attempt < 3; attempt++) {
    const letter = await readLetter(tools.table, letterId)
    if (!letter) return
    if (attempt === 0) await noteOnRecipient(tools, letter, told)
    const after = afterNews(letter, told, tools)
    if (after === letter) return
    await endReporterReminder(tools, after)
    // Where the address is at fault the lines are with a stand-in by now (`noteOnRecipient`).
    if (after.status === 'bounced') {
      if (isAboutAddress(news)) await bounceLines(tools, after)
      else await tellAgain(tools, after, told.address)
    }
    if (await replaceLetter(tools.table, letter, after)) {
      return tools.effects.log(news === 'delivered' ? 'letter-delivered' : 'letter-returned', { letterId, news })
    }
  }
  throw new Error('The letter changes faster than its news can be noted')
}

const afterNews = (letter: Letter, { news, messageId }: LetterNews, { effects }: Tools): Letter => {
  const { status } = letter
  // A notification that is not known yet does not undo a delivery that was told.
  if (news === 'not-known' && status === 'delivered') return letter
  const known = { messageId: letter.messageId ?? messageId ?? null, sentAt: letter.sentAt ?? effects.now() }
  const again = news === 'not-now' ? nextTry(letter) : undefined
  if (again !== undefined) {
    if (status !== 'sent' && status !== 'delivered') return letter
    return { ...letter, status: 'waiting', nextAt: plusMillis(effects.now(), again * 3_600_000), messageId: null, failure: news }
  }
  if (news !== 'delivered' && news !== 'complained') {
    return status === 'bounced' || status === 'expired' ? letter : { ...letter, ...known, status: 'bounced', nextAt: null, failure: news }
  }
  // Of this one nobody could say it until now.
  if (status === 'bounced' && letter.failure === 'not-known') return { ...letter, ...known, status: 'delivered', failure: null }
  // The sender is still at it, or died: the lines that it carries are yet to be marked, which the next look at the letter does.
  if (status === 'sending' && carriesLines(letter)) return letter.messageId === null ? { ...letter, ...known } : letter
  if (status !== 'sending' && status !== 'sent' && status !== 'delivered') return letter
  const failure = news === 'complained' ? news : letter.failure
  if (status === 'delivered' && failure === letter.failure) return letter
  return { ...letter, ...known, status: 'delivered', nextAt: null, failure }
}

/** What a digest carried goes with the next morning's, and a one-time link has ended by then: neither is worth another try. */
const nextTry = (letter: Letter): number | undefined =>
  letter.caseId === null || endOf(letter) !== null ? undefined : againHours[triesOf(letter) - 1]

const isAboutAddress = (news: News): news is 'delivered' | 'bounced' | 'complained' =>
  news === 'delivered' || news === 'bounced' || news === 'complained'

const noteOnAddress = async (tools: Tools, { news, address }: LetterNews): Promise<void> => {
  if (!isAboutAddress(news)) return
  await countEnd(tools.table, localDateOf(tools.effects.now(), (await tools.region()).timeZone), news)
  if (address === undefined) return
  const { contact } = await tools.identityKeys()
  await putAddressState(tools.table, addressHash(address, contact.inUse), { state: news, at: tools.effects.now() })
}

/** Whoever of the office is reached no more is named to the operators, and what the letter said is somebody else's at once. */
const noteOnRecipient = async (tools: Tools, letter: Letter, { news, address }: LetterNews): Promise<void> => {
  if (!isDeskRecipient(letter.to) || (news !== 'bounced' && news !== 'complained')) return
  await noteUnreachable(tools, letter.to, news, address)
  await passOnReminders(tools, letter)
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
