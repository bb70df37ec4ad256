import { AnswerTemplate, builtInTemplates } from '../../domain/letters/templates.ts'
import { held, ifVersion, readAll } from '../access.ts'
import { keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting } from '../transact.ts'

/** All sample texts: the built-in ones, overridden and joined by what coordinators wrote. One small partition. */
export const readTemplates = async (table: Table): Promise<AnswerTemplate[]> => {
  const written = await readAll(table, { partition: keys.template('').pk }, held('template', AnswerTemplate))
  const ids = new Set(written.map(({ id }) => id))
  return [...builtInTemplates.filter(({ id }) => !ids.has(id)), ...written]
}

/** Writes the next version of a sample text; fails when somebody else wrote one since. */
export const putTemplate = (table: Table, template: AnswerTemplate): GuardedAction =>
  putting(table, 'template', { ...keys.template(template.id), version: template.version, template }, ifVersion(template.version - 1))
