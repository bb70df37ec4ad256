import { AnswerFile, type AnswerPlace, noAnswerFile } from '../../domain/scorers/answer-file.ts'
import { getItem, ifVersion, readAll } from '../access.ts'
import { firstPart, keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting } from '../transact.ts'

const keyOf = ({ scorer, period, subject, item }: AnswerPlace) => keys.answerFile(scorer, period, subject, item)

export const readAnswerFile = async (table: Table, place: AnswerPlace): Promise<AnswerFile> =>
  (await getItem(table, keyOf(place), AnswerFile)) ?? noAnswerFile(place)

/** Of a scorer in a period; `subject`: of one institution alone. Items without one have never been sent a file. */
export const readAnswerFiles = (table: Table, scorer: string, period: string, subject: string | null = null): Promise<AnswerFile[]> =>
  readAll(
    table,
    {
      partition: keys.answerFile('', '', '', '').pk,
      sort: { startsWith: [scorer, period, ...(subject === null ? [] : [subject])].map(firstPart).join('') },
    },
    AnswerFile,
  )

/** Of all scorers and years. */
export const readAllAnswerFiles = (table: Table): Promise<AnswerFile[]> =>
  readAll(table, { partition: keys.answerFile('', '', '', '').pk }, AnswerFile)

/** Writes what was decided on the version before. */
export const putAnswerFile = (table: Table, file: AnswerFile): GuardedAction =>
  putting(table, 'scoring', { ...keyOf(file), ...file }, ifVersion(file.version - 1))
