import { type LocalDate, LocalDate as LocalDateSchema } from '../time/local-date.ts'
import { type LocalMoment, localTime } from '../time/local-time.ts'

/**
 * A chat as WhatsApp gives it out: its export (Android `30/11/26 08.15 - Nama: teks`, iPhone `[30/11/26 08.15.22] Nama: teks`) and
 * what is copied of marked messages (`[30/11, 08.15] Nama: teks`, in the browser `[08.15, 30/11/2026] Nama: teks`). No format is
 * published: what was seen is read, and whatever is not understood stays text or is named.
 */

/** One message; `when` is the wall clock of the telephone from which it was copied. */
export type ChatMessage = { sender: string; when: LocalMoment; text: string }

/** What the application wrote and no person. */
export type ChatNote = { when: LocalMoment; line: string }

export type PastedChat = {
  messages: ChatMessage[]
  notes: ChatNote[]
  /** What stood before the first head: the end of a message whose beginning was not marked. */
  before: string[]
}

/** Null when nothing in it is a message of a chat: then it is just text. `today` is the region's civil date. */
export const readChat = (pasted: string, today: LocalDate): PastedChat | null => {
  const lines = plainPaste(pasted).split('\n')
  const order = orderOf(lines, today)
  const chat: PastedChat = { messages: [], notes: [], before: [] }
  let last: ChatMessage | ChatNote | null = null
  for (const line of lines) {
    const head = headOf(line, order, today)
    if (head === null) {
      if (last === null) chat.before.push(line)
      else if ('text' in last) last.text += `\n${line}`
      else last.line += `\n${line}`
      continue
    }
    last = head
    if ('text' in head) chat.messages.push(head)
    else chat.notes.push(head)
  }
  return chat.messages.length === 0 ? null : chat
}

/** As it came, without the marks of direction that WhatsApp puts around names, numbers and notes, and with plain ends of lines. */
export const plainPaste = (pasted: string): string =>
  pasted.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '').replace(/\r\n?|[\u2028\u2029]/g, '\n')

/** The day of a head: of three numbers, or of two where the year is left out. */
const day = '(?<a>\\d{1,4})[/.-](?<b>\\d{1,2})(?:[/.-](?<c>\\d{4}|\\d{2}))?'
const time = '(?<hour>\\d{1,2})[.:](?<minute>[0-5]\\d)(?:[.:][0-5]\\d)?(?:[ \\u00a0\\u202f]?(?<half>[AaPp])\\.?[Mm]\\.?)?'
const between = ',?[ \\u00a0\\u202f]+'
const heads = [
  new RegExp(`^\\[${day}${between}${time}\\][ \\u00a0]*(?<rest>.*)$`),
  new RegExp(`^\\[${time}${between}${day}\\][ \\u00a0]*(?<rest>.*)$`),
  new RegExp(`^${day}${between}${time}[ \\u00a0]+[-–][ \\u00a0]+(?<rest>.*)$`),
]

type Groups = Record<'a' | 'b' | 'hour' | 'minute' | 'rest', string> & { c?: string; half?: string }

const groupsOf = (line: string): Groups | null => {
  for (const head of heads) {
    const found = head.exec(line)?.groups
    if (found) return found as Groups
  }
  return null
}

/** Telephones write days as their language does: `day-first` in Indonesia, `month-first` where English of the United States is set. */
type Order = 'day-first' | 'month-first'

/** Month first only where no other reading makes sense of all heads: a telephone does not change its mind within a chat. */
const orderOf = (lines: readonly string[], today: LocalDate): Order => {
  const found = lines.flatMap((line) => groupsOf(line) ?? [])
  const fits = (order: Order) => found.every((it) => dateOf(it, order, today) !== null)
  return !fits('day-first') && fits('month-first') ? 'month-first' : 'day-first'
}

/** Null of what is no day, or has not come yet. Without a year it is the last such day. */
const dateOf = ({ a, b, c }: Groups, order: Order, today: LocalDate): LocalDate | null => {
  const [year, month, date] = a.length === 4 ? [a, b, c] : order === 'day-first' ? [c, b, a] : [c, a, b]
  const whole = (it: string) => civilDate(it, month ?? '', date ?? '')
  if (year !== undefined && year !== '') {
    const found = whole(year.length === 2 ? `20${year}` : year)
    return found !== null && found <= today ? found : null
  }
  const thisYear = Number(today.slice(0, 4))
  // Four back: 29 February.
  for (let back = 0; back <= 4; back++) {
    const found = whole(String(thisYear - back))
    if (found !== null && found <= today) return found
  }
  return null
}

const civilDate = (year: string, month: string, date: string): LocalDate | null => {
  const parsed = LocalDateSchema.safeParse(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
  return parsed.success ? parsed.data : null
}

const headOf = (line: string, order: Order, today: LocalDate): ChatMessage | ChatNote | null => {
  const found = groupsOf(line)
  const on = found && dateOf(found, order, today)
  const hour = found && hourOf(found)
  if (!found || on === null || hour === null) return null
  const when = { on, at: localTime(`${String(hour).padStart(2, '0')}:${found.minute}`) }
  const { rest } = found
  const said = /^(?<sender>[^:\n]{1,80}?)[ \u00a0]*:(?: (?<text>.*))?$/.exec(rest)
  const { sender = '', text = '' } = said?.groups ?? {}
  const isNote = sender === '' || ofChats.some((it) => it.test(rest)) || ofMessages.some((it) => it.test(text))
  return isNote ? { when, line: rest } : { sender: plainSender(sender), when, text }
}

const hourOf = ({ hour, half }: Groups): number | null => {
  const n = Number(hour)
  if (half === undefined) return n <= 23 ? n : null
  if (n < 1 || n > 12) return null
  return (n % 12) + (/p/i.test(half) ? 12 : 0)
}

/** Whoever is in no address book has a tilde before the name they chose. */
const plainSender = (sender: string): string => sender.replace(/^~[ \u00a0\u202f]*/, '').trim()

/** What WhatsApp writes by itself in the place of words, in both languages. On an iPhone it bears a name, as if somebody had said it. */
const ofMessages = [
  /^(?:Pesan dan panggilan|Messages and calls|Messages to this (?:chat|group)) .*(?:enkripsi|encrypted)/i,
  /^(?:Pesan ini (?:telah )?dihapus|Anda (?:telah )?menghapus pesan ini|This message was deleted|You deleted this message)\.?$/i,
  /^(?:Panggilan (?:suara|video)|Missed (?:voice|video) call|(?:Voice|Video) call)(?:[ ,.]|$)/i,
]

/** And of the chat: whose head has no colon is one without being known. Names of groups hold colons. */
const ofChats = [
  /^[^:]* (?:membuat grup|menambahkan|mengubah (?:subjek|nama|ikon|deskripsi)|created group|added|changed (?:the (?:subject|group)|this group))/i,
]
