import * as z from 'zod'
import { choice, optionalLine, optionalText, requiredDate, requiredLine, requiredText } from '../actions/form-fields.ts'
import { type Paper, paperLimits, type Signing } from './paper.ts'
import { PaperKind, paperKinds, SectionName } from './paper-kinds.ts'

/** Which paper is asked for, about what time, and up to which day. */
export const askForm = z.object({ kind: choice(PaperKind.options), period: requiredLine(10), asOf: requiredDate })

type Words = { sections: Paper['sections']; signing: Signing }

/** What an officer writes into a draft: its sections, and who signs it. */
export const wordsForm = (kind: PaperKind) => {
  const { sections } = paperKinds[kind]
  const fields = Object.fromEntries(sections.map((name) => [name, optionalText(paperLimits.section)]))
  return z
    .object({
      ...fields,
      number: optionalLine(paperLimits.number),
      name: optionalLine(paperLimits.name),
      position: optionalLine(paperLimits.position),
      nip: optionalLine(paperLimits.nip),
    })
    .transform(({ number, name, position, nip, ...written }): Words => {
      const texts: Readonly<Record<string, unknown>> = written
      const entries = sections.flatMap((section): [SectionName, string][] => {
        const text = texts[section]
        return typeof text === 'string' ? [[section, text]] : []
      })
      return {
        sections: Object.fromEntries(entries),
        signing: { number: number ?? '', name: name ?? '', position: position ?? '', nip: nip ?? '' },
      }
    })
}

export const eraseForm = z.object({ section: choice(SectionName.options), reason: requiredText(500) })
