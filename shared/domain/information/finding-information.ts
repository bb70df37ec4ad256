import { plainLine } from '../typed/characters.ts'
import { isAnnouncement } from './announcement.ts'
import type { InformationClass, InformationFacts, ListedInformation } from './listed-information.ts'
import { isReport } from './published-report.ts'

/** What somebody looks for in the list; null asks for everything. */
export type InformationAsked = { class: InformationClass | null; holder: string | null; words: string }

type Line = ListedInformation & { facts: InformationFacts }

/** Lines that fit, in the order of their titles. Every word has to begin a word of title, summary, maker or answer. */
export const findInformation = (all: readonly ListedInformation[], asked: InformationAsked): Line[] => {
  const fits = wordsBegin(asked.words)
  return all
    .filter((it): it is Line => it.facts !== null && !isAnnouncement(it) && !isReport(it))
    .filter(
      ({ facts }) => (asked.class === null || facts.class === asked.class) && (asked.holder === null || facts.holder === asked.holder),
    )
    .filter(({ facts }) => fits(`${facts.title} ${facts.summary} ${facts.maker ?? ''} ${facts.answer ?? ''}`))
    .toSorted((a, b) => a.facts.title.localeCompare(b.facts.title, 'id'))
}

/** Whether every word that was asked for begins one of a text. */
export const wordsBegin = (asked: string): ((text: string) => boolean) => {
  const wanted = wordsOf(asked)
  return (text) => {
    if (wanted.length === 0) return true
    const there = wordsOf(text)
    return wanted.every((word) => there.some((it) => it.startsWith(word)))
  }
}

const wordsOf = (text: string): string[] =>
  plainLine(text)
    .toLocaleLowerCase('id')
    .match(/[\p{L}\p{N}]+/gu) ?? []
