import { plainLine, readable, withoutEdges } from './characters.ts'

/** An access code as it was typed, as its twelve signs; what was copied around a code with hyphens is left away. */
export const accessCodeSigns = (typed: string): string => {
  const line = plainLine(typed).toUpperCase()
  const signs = line.replace(/[^0-9A-Z]/g, '')
  const within = inGroups.exec(line) ?? atTheEnd.exec(withoutEdges(line))
  return readable(signs.length === 12 || !within ? signs : within[0].replace(/[- ]/g, ''))
}

/** Hyphens tell it from words around it; blanks do where nothing comes behind it. */
const inGroups = /(?<![0-9A-Z])[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}(?![0-9A-Z])/
const atTheEnd = /(?<![0-9A-Z])[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}$/

/**
 * A tracking id of SP4N-LAPOR! as its digits, however grouped, behind `#` or "nomor", or the first number in the path of its
 * address there; what is none comes back as it was typed. Seven digits or more.
 */
export const trackingIdOf = (typed: string): string => {
  const line = withoutEdges(plainLine(typed))
  if (/^(https?:\/\/|www\.)/i.test(line)) return line.replace(/[?#].*$/, '').match(/\d{7,}/g)?.[0] ?? line
  const digits = line.replace(/^(?:SP4N|LAPOR(?:AN|!)?|tracking|pelacakan|nomor|number|no|id|[\s#.:-])*/i, '').replace(/[\s.-]/g, '')
  return /^\d{7,15}$/.test(digits) ? digits : line
}
