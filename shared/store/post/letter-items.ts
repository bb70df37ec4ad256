import { isUndelivered, Letter, mustBeReached } from '../../domain/letters/letter.ts'
import { type Change, getItem, held, ifAbsent, putItem, readAll, readFirst, updateItem } from '../access.ts'
import { keys, lettersPartition, reachAttributes, undeliveredAttributes } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting, updating } from '../transact.ts'
import { wakeAttributes } from '../wake.ts'

const letterOf = held('letter', Letter)

export const letterItem = (letter: Letter) => ({
  ...keys.letter(letter.id),
  ...wakeAttributes('LETTER', letter.id, letter.nextAt),
  ...(mustBeReached(letter) ? reachAttributes(letter.createdAt, letter.id) : {}),
  ...(isUndelivered(letter) ? undeliveredAttributes(letter.createdAt, letter.id) : {}),
  attempts: letter.attempts,
  letter,
})

/** Attributes by which a letter is in an index or is not. */
const wakePlace = ['wakeShard', 'wakeAt'] as const
const deskPlace = ['deskPk', 'deskSk'] as const

/**
 * A lease leaves a letter where it stands in the wake index, which saves moving it there and back: the outbox meets it
 * again, sees that it is not due, and takes it over when its sender has died.
 */
const placesOf = ({ status }: Letter) => (status === 'sending' ? deskPlace : [...wakePlace, ...deskPlace])

/** Puts a new letter into the outbox. */
export const putLetter = (table: Table, letter: Letter): GuardedAction => putting(table, 'letter', letterItem(letter), ifAbsent)

/** Puts a letter to the desk into the outbox; false when that recipient was sent one on the same occasion. */
export const putLetterOnce = (table: Table, letter: Letter): Promise<boolean> => putItem(table, letterItem(letter), ifAbsent)

export const readLetter = (table: Table, id: string): Promise<Letter | null> => getItem(table, keys.letter(id), letterOf)

/**
 * Replaces a letter if it is still as `from` says. Status and attempts together change with every step of a letter's life,
 * so they are its version.
 */
const replacing = (from: Letter, to: Letter): Change => {
  const item: Record<string, unknown> = letterItem(to)
  const present = placesOf(to).filter((name) => item[name] !== undefined)
  const gone = placesOf(to).filter((name) => item[name] === undefined)
  const sets = ['letter = :letter', 'attempts = :attempts', ...present.map((name) => `${name} = :${name}`)]
  return {
    Key: keys.letter(to.id),
    UpdateExpression: `SET ${sets.join(', ')}${gone.length > 0 ? ` REMOVE ${gone.join(', ')}` : ''}`,
    ConditionExpression: 'letter.#status = :status AND attempts = :before',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ':letter': to,
      ':attempts': to.attempts,
      ':status': from.status,
      ':before': from.attempts,
      ...Object.fromEntries(present.map((name) => [`:${name}`, item[name]])),
    },
  }
}

/** False when somebody else was quicker. */
export const replaceLetter = (table: Table, from: Letter, to: Letter): Promise<boolean> => updateItem(table, replacing(from, to))

/** The person was reached in another way, or not yet: who was not reached is tried again. Goes with the event of the case. */
export const noteReached = (table: Table, letter: Letter, reached: Letter['reached']): GuardedAction =>
  updating(table, 'letter', replacing(letter, { ...letter, reached }))

/** Letters that did not arrive, the oldest first: reporters to reach in another way, or letters to officers. */
export const readNotArrived = (table: Table, kind: 'reach' | 'undelivered', limit: number): Promise<Letter[]> => {
  const { deskPk } = kind === 'reach' ? reachAttributes('', '') : undeliveredAttributes('', '')
  return readFirst(table, { index: 'desk', partition: deskPk }, letterOf, limit)
}

/** Letters to the reporter of a case, oldest first, read consistently. */
export const readLettersOf = async (table: Table, caseId: string): Promise<Letter[]> => {
  const letters = await readAll(table, { partition: lettersPartition(caseId) }, letterOf)
  return letters.sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0))
}
