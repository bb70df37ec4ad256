import type { Officer } from './directory.ts'

/**
 * Whose name may be the one that somebody wrote: they are kept out until the verifier has looked (docs/adr/0052). Rather one
 * too many than one too few, for whoever is kept out in vain loses nothing but a case of many.
 */
export const similarOfficers = (typed: string, officers: readonly Pick<Officer, 'id' | 'name' | 'position'>[]): string[] => {
  const names = namesIn(typed)
  const words = wordsIn(typed).join(' ')
  return officers.filter(({ name, position }) => areAlike(names, namesIn(name)) || speaksOf(words, position)).map(({ id }) => id)
}

/** How people are addressed, and degrees: no part of anybody's name. */
const titles: ReadonlySet<string> = new Set(
  `bapak pak bpk ibu bu sdr sdri saudara saudari mas mbak bang haji hajah h hj kh ky gus ning raden r rr rd prof dr drg dra drs ir apt ns
   sh se st sp si ssos spd spdi skm sked skep stp sip sik sag sthi mh mm mt mp msi mpd mkes mkep mkom mhum mha mph mag map mba phd spog spa spb spd amd
   kepala kabid kasi kadis sekretaris camat lurah kades petugas oknum pegawai staf dinas badan bagian kantor puskesmas rsud`.split(/\s+/),
)

const wordsIn = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    // S.H., M.Si.: the letters of a degree belong together; so do those of an apostrophe.
    .replace(/(?<=\p{L})[.’'`](?=\p{L})/gu, '')
    .split(/[^\p{L}]+/u)
    .filter(Boolean)

const namesIn = (text: string): string[] => [
  ...new Set(
    wordsIn(text)
      .filter((it) => !titles.has(it))
      .map(spokenAs),
  ),
]

/** One spelling for what is spoken alike: Soekarno and Sukarno, Djoko and Joko, Muh. and Mohammad. */
const spokenAs = (word: string): string => {
  if (/^(m|mh|mu|mo)ha?m+[ae]*d*$|^(muh|moh|mohd|muhd|mochamad|mochammad|muchamad|muchammad)$/.test(word)) return 'muhamad'
  return word
    .replace(/oe/g, 'u')
    .replace(/dj/g, 'j')
    .replace(/tj/g, 'c')
    .replace(/sj|sy/g, 's')
    .replace(/[ck]h/g, 'h')
    .replace(/[vp]h?/g, 'f')
    .replace(/[yi]+/g, 'i')
    .replace(/z/g, 's')
    .replace(/q/g, 'k')
    .replace(/(.)\1+/g, '$1')
}

/** They share a name, but for one letter; or initials of one stand for names of the other. */
const areAlike = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => one.length > 2 && others.some((other) => other.length > 2 && isSameWord(one, other))) || areInitials(some, others)

const areInitials = (some: readonly string[], others: readonly string[]): boolean => {
  const [short, long] = some.some((it) => it.length === 1) ? [some, others] : [others, some]
  const initials = short.filter((it) => it.length === 1)
  return initials.length > 0 && short.length > 1 && short.every((it) => long.some((name) => name.startsWith(it.slice(0, 1))))
}

const isSameWord = (one: string, other: string): boolean =>
  one === other || (Math.min(one.length, other.length) > 3 && (one.startsWith(other) || other.startsWith(one) || differByOne(one, other)))

/** One letter more, less or another. */
const differByOne = (one: string, other: string): boolean => {
  if (Math.abs(one.length - other.length) > 1) return false
  let at = 0
  while (at < Math.min(one.length, other.length) && one[at] === other[at]) at++
  const [a, b] = [one.slice(at), other.slice(at)]
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)
}

/** "Kepala Puskesmas Keboan" names whoever has that position. */
const speaksOf = (words: string, position: string | null): boolean => {
  const title = position === null ? '' : wordsIn(position).join(' ')
  return title.length > 5 && (words.includes(title) || (words.length > 5 && title.includes(words)))
}
