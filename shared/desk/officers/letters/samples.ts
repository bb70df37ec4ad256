import type { AnswerTemplate } from '../../../domain/letters/templates.ts'
import { putTemplate } from '../../../store/office/template-items.ts'
import { transact } from '../../../store/transact.ts'
import { idBytes, linkId } from '../../identifiers.ts'
import type { Tools } from '../../tools.ts'

/** What an officer writes of a sample text. */
export type SampleFacts = Omit<AnswerTemplate, 'id' | 'version'>

/** Saves a sample as the version after `sample`, or a new one; false when somebody else was first. */
export const saveSample = async ({ table, effects }: Tools, sample: AnswerTemplate | null, facts: SampleFacts): Promise<boolean> => {
  const id = sample?.id ?? linkId(effects.randomBytes(idBytes))
  const next = { ...facts, id, version: (sample?.version ?? 0) + 1 }
  return (await transact(table.documents, [putTemplate(table, next)])).committed
}
