import { CasePart } from '../../../shared/letters/case-parts.ts'

/**
 * Where somebody was going when the case had to be opened first: a part of its page, an earlier page of what happened, the form
 * for a file, a file, an official letter, or the request form that continues the complaint. Each is a word in `ke`, so that it survives the page that asks for
 * the code; whoever adds a link to the page of a case adds its way here (docs/adr/0046).
 */
export type Onward =
  | { to: 'part'; part: CasePart }
  | { to: 'timeline'; page: number }
  | { to: 'upload' }
  | { to: 'file' | 'letter'; id: string }
  | { to: 'request-form' }

const prefixes = { file: 'berkas/', letter: 'surat/', timeline: 'perjalanan/' } as const
const ids = /^[\w-]{1,80}$/

/** The word that stands for it in an address. */
export const onwardWord = (onward: Onward): string => {
  switch (onward.to) {
    case 'part':
      return onward.part
    case 'upload':
      return 'kirim-berkas'
    case 'request-form':
      return 'formulir-permohonan'
    case 'timeline':
      return `${prefixes.timeline}${onward.page}`
    case 'file':
    case 'letter':
      return `${prefixes[onward.to]}${onward.id}`
    default:
      return onward satisfies never
  }
}

/** What a word stands for; anything else leads to the page of the case. */
export const onwardOf = (word: string | undefined): Onward | undefined => {
  if (!word) return undefined
  if (word === 'kirim-berkas') return { to: 'upload' }
  if (word === 'formulir-permohonan') return { to: 'request-form' }
  for (const to of ['file', 'letter'] as const) {
    const id = word.startsWith(prefixes[to]) ? word.slice(prefixes[to].length) : ''
    if (ids.test(id)) return { to, id }
  }
  if (word.startsWith(prefixes.timeline)) return onwardToPage(word.slice(prefixes.timeline.length))
  const part = CasePart.safeParse(word).data
  return part && { to: 'part', part }
}

/** An earlier page of what happened, as its address names it (`?laman=`). */
export const onwardToPage = (laman: string | undefined): Onward | undefined =>
  /^[1-9]\d{0,3}$/.test(laman ?? '') ? { to: 'timeline', page: Number(laman) } : undefined
