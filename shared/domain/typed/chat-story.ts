import { plainLine } from './characters.ts'
import type { ChatMessage, PastedChat } from './pasted-chat.ts'
import { telephoneOf } from './telephone.ts'

/** A line of the paste that does not enter the report, and why. Nothing is dropped without being named. */
export type LeftOut = { why: 'note' | 'media' | 'somebody-else' | 'before' | 'mark'; sender?: string; line: string }

/** What somebody said in a chat, as a report of theirs. */
export type ChatStory = {
  sender: string
  text: string
  /** Their first message, by the wall clock of the telephone. */
  first: ChatMessage['when']
  /** Their number, where they are in no address book, or else the name under which they are. */
  phone: string | null
  name: string | null
  /** Pictures, videos and documents that are not in the text: they are sent by themselves. */
  media: number
  leftOut: LeftOut[]
}

/** Who writes in it, each once, in the order of their first words. */
export const sendersOf = ({ messages }: PastedChat): string[] => [...new Set(messages.map(({ sender }) => sender))]

/**
 * Who most likely reports: whoever writes first and is not the desk itself, which stands there as "Anda" or under its published
 * number. A guess to look at: a telephone shows its owner under the name they chose.
 */
export const likelyReporter = (chat: PastedChat, deskNumber: string): string => {
  const senders = sendersOf(chat)
  const desk = telephoneOf(deskNumber)
  return senders.find((it) => !isOwner(it) && (desk === null || telephoneOf(it) !== desk)) ?? senders[0] ?? ''
}

const isOwner = (sender: string): boolean => /^(?:anda|you|saya)$/i.test(sender)

/** What that sender said, one message under the other, without names and times. Null when they said nothing. */
export const storyOf = (chat: PastedChat, sender: string): ChatStory | null => {
  const theirs = chat.messages.filter((it) => it.sender === sender)
  const [first] = theirs
  if (!first) return null
  const leftOut: LeftOut[] = []
  const said: string[] = []
  for (const { text } of theirs) {
    const lines = text.split('\n').flatMap((line) => kept(line, sender, leftOut))
    const message = lines.join('\n').trim()
    if (message !== '') said.push(message)
  }
  const others = chat.messages.filter((it) => it.sender !== sender)
  leftOut.push(
    ...linesOf(chat.before).map((line): LeftOut => ({ why: 'before', line })),
    ...others.flatMap((it) => linesOf(it.text.split('\n')).map((line): LeftOut => ({ why: 'somebody-else', sender: it.sender, line }))),
    ...chat.notes.flatMap((it) => linesOf(it.line.split('\n')).map((line): LeftOut => ({ why: 'note', line }))),
  )
  const phone = telephoneOf(sender)
  return {
    sender,
    text: said.join('\n'),
    first: first.when,
    phone,
    name: phone === null ? plainLine(sender) : null,
    media: leftOut.filter(({ why }) => why === 'media').length,
    leftOut,
  }
}

/** Without lines in which nothing stands. */
const linesOf = (lines: readonly string[]): string[] => lines.filter((line) => line.trim() !== '')

/** The line as it enters the report; what stands for a file or for an edit is named among what is left out. */
const kept = (line: string, sender: string, leftOut: LeftOut[]): string[] => {
  if (media.some((it) => it.test(line.trim()))) {
    leftOut.push({ why: 'media', sender, line: line.trim() })
    return []
  }
  const at = line.lastIndexOf('<')
  const mark = at === -1 ? '' : line.slice(at).trimEnd()
  if (!edited.test(mark)) return [line]
  leftOut.push({ why: 'mark', sender, line: mark })
  const before = line.slice(0, at).trimEnd()
  return before === '' ? [] : [before]
}

const edited = /^<(?:Pesan ini diedit|This message was edited)>$/i

/** What stands in a chat where a file was sent, with or without the file. */
const media = [
  /^<(?:Media tidak disertakan|Media omitted)>$/i,
  /^(?:foto|gambar|video|audio|stiker|dokumen|GIF|kartu kontak|image|sticker|document|contact card) (?:tidak disertakan|dihilangkan|omitted)$/i,
  /^[^\s].* \((?:file|berkas) (?:terlampir|attached)\)$/i,
  /^<(?:terlampir|attached): .+>$/i,
]

const greeting =
  /^(?:as+alam\S*(?: \S*alaikum\S*)?(?: w\S*)*|selamat (?:pagi|siang|sore|malam)|pagi|siang|sore|malam|halo|hai|hallo|permisi|punten|p|min|mohon maaf|maaf|good (?:morning|afternoon|evening)|hello|hi)\b[\s,.!]*(?:(?:pak|bu|bapak|ibu|min|admin|kak|mas|mbak|sir|madam)\b[\s,./!]*)*/i

const longestTitle = 100
const shortestTitle = 12

/** A first line for the report, out of its first sentence that says something; the officer looks at it. Empty when none does. */
export const titleFrom = (text: string): string => {
  // Its beginning will do, whatever somebody pasted.
  const sentences = text
    .slice(0, 2000)
    .split(/\n|(?<=[.!?])\s+/)
    .map((it) => it.slice(0, 400).replace(greeting, '').trim())
  const found = sentences.find((it) => it.length >= shortestTitle) ?? sentences.find((it) => it !== '') ?? ''
  const line = plainLine(found).replace(/[.,;:]+$/, '')
  const whole = line.charAt(0).toUpperCase() + line.slice(1)
  if (whole.length <= longestTitle) return whole
  const cut = whole.slice(0, longestTitle)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestTitle / 2)).trimEnd()}…`
}
