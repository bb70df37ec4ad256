import type { CounterDesk } from '../../../shared/desk/officers/counter/open-counter-desk.ts'
import { addDays } from '../../../shared/domain/time/local-date.ts'
import { instantOf, type LocalMoment, localMomentOf } from '../../../shared/domain/time/local-time.ts'
import { type ChatStory, likelyReporter, sendersOf, storyOf, titleFrom } from '../../../shared/domain/typed/chat-story.ts'
import { type PastedChat, plainPaste, readChat } from '../../../shared/domain/typed/pasted-chat.ts'
import type { Region } from '../../../shared/region.ts'
import { moment } from '../../../shared/web/format.ts'
import { emptyForm } from '../../../shared/web/forms/form.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { page, type Reply, textField } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { pasteTextOf } from '../../../shared/web/text/paste-text.ts'
import { longestPaste, PasteStart, pastedPage, type Reading } from './pasted-page.tsx'
import { listsOf } from './receive-at-counter.tsx'

export const showPaste = async (request: OfficerRequest, desk: CounterDesk): Promise<Reply> =>
  page(<PasteStart request={request} region={await desk.region()} form={emptyForm} />)

/** Reads what was pasted and shows it as the form in which it is filed (POST /petugas/catat/tempel). Nothing is kept. */
export const readPaste = async (request: OfficerRequest, desk: CounterDesk): Promise<Reply> => {
  const paste = textField(request.body, 'paste')
  const region = await desk.region()
  const problem = pasteProblem(paste, request)
  if (problem) {
    const form = { values: { paste: paste.slice(0, longestPaste) }, errors: [problem] }
    return page(<PasteStart request={request} region={region} form={form} />, { status: 422 })
  }
  const now = localMomentOf(request.now, region.timeZone)
  const { values, reading } = readingOf(paste, textField(request.body, 'sender'), now, region, request)
  const [{ institutions }, token] = await Promise.all([listsOf(desk), desk.newFormToken()])
  const form = { values, errors: [] }
  return pastedPage({ request, region, institutions, form, token, reading }, desk, 200)
}

const pasteProblem = (paste: string, { language }: OfficerRequest) => {
  const { errors } = textOf(language)
  const field = pasteTextOf(language).paste
  if (paste.trim() === '') return { field: 'paste', code: 'required', message: errors.fields.required({ field }) }
  const over = paste.length - longestPaste
  if (over <= 0) return null
  return { field: 'paste', code: 'too-long', message: errors.fields['too-long']({ field, over, limit: longestPaste }) }
}

type Read = { values: Record<string, string>; reading: Reading }

/** What the form begins with, and what is said of how it was read. `chosen` is whom the officer named as its reporter, if they did. */
const readingOf = (paste: string, chosen: string, now: LocalMoment, region: Region, request: OfficerRequest): Read => {
  const chat = readChat(paste, now.on)
  const story = chat && (storyOf(chat, chosen) ?? storyOf(chat, likelyReporter(chat, region.contact.whatsapp)))
  if (!chat || !story) {
    const text = plainPaste(paste).trim()
    const reading = { paste, notes: [pasteTextOf(request.language).notChat], senders: [], sender: '', leftOut: [] }
    return { values: { title: titleFrom(text), text }, reading }
  }
  return { values: valuesOf(story, now), reading: readingOfChat(paste, chat, story, now, { ...request, timeZone: region.timeZone }) }
}

const isFuture = ({ on, at }: LocalMoment, now: LocalMoment): boolean => on > now.on || (on === now.on && at > now.at)
const isOld = ({ on }: LocalMoment, now: LocalMoment): boolean => on < addDays(now.on, -365)

/** Whose chat it is answers nothing that its reporter has to be asked: neither who may know their name nor whether it may be recorded there. */
const valuesOf = ({ text, first, phone, name }: ChatStory, now: LocalMoment): Record<string, string> => {
  const came = isFuture(first, now) ? now : first
  return {
    via: 'whatsapp',
    ...(isOld(first, now) ? { receivedOn: '' } : { receivedOn: came.on, receivedTime: came.at }),
    title: titleFrom(text),
    text,
    phone: phone ?? '',
    name: name ?? '',
  }
}

type Seen = Pick<OfficerRequest, 'language'> & { timeZone: string }

const readingOfChat = (paste: string, chat: PastedChat, story: ChatStory, now: LocalMoment, { language, timeZone }: Seen): Reading => {
  const text = pasteTextOf(language)
  const at = moment(instantOf(story.first, timeZone), language, timeZone)
  return {
    paste,
    notes: [
      text.found({ sender: story.phone ?? story.sender, at }),
      ...(isFuture(story.first, now) ? [text.future] : []),
      ...(isOld(story.first, now) ? [text.old] : []),
      ...(story.media > 0 ? [text.photosMissing({ count: String(story.media) })] : []),
    ],
    senders: sendersOf(chat),
    sender: story.sender,
    leftOut: story.leftOut,
  }
}
