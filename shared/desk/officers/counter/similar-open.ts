import { isEnded } from '../../../domain/case/case.ts'
import type { OfficerRights } from '../../../domain/case/permissions.ts'
import type { DeskRow } from '../../../domain/lists/desk-row.ts'
import { mayList } from '../../../domain/lists/queue.ts'
import { tokensOf } from '../../../domain/lists/search-tokens.ts'
import { namesOf } from '../../../domain/lists/withheld.ts'
import { addDays, localDateOf } from '../../../domain/time/local-date.ts'
import { readListedWords, readRowsOf, wordsKey } from '../../../store/case/desk-lists.ts'
import { readSimilar } from '../../../store/case/similar.ts'
import { caseOfEntry, readWord } from '../../../store/case/word-items.ts'
import type { Tools } from '../../tools.ts'
import { scopeOf } from '../queue/queue-scope.ts'

/** What is known so far of a report that is being written. */
export type Written = { title: string; text: string; place: string; category: string; district: string }

/** A case that is still open and may tell the same. */
export type SimilarOpen = { row: DeskRow; title: string | null }

const mostWords = 10
/** The newest of each word: what is older is hardly the same matter. */
const perWord = 25
const shownAtMost = 5
const days = 90
/** One word of a title is shared by half the regency. */
const wordsInCommon = 2

/**
 * Open reports with words of this one in their title or place, most of them first, then those of the same category and district; as
 * far as this officer may know of them. The indexes lag a little, and what they miss is found on the page of the case.
 */
export const similarOpen = async (tools: Tools, officer: OfficerRights, written: Written): Promise<SimilarOpen[]> => {
  const scope = scopeOf(officer)
  if (scope === null) return []
  const { table } = tools
  const names = namesOf(officer)
  const since = addDays(localDateOf(tools.effects.now(), (await tools.region()).timeZone), -days)
  // Title and place first: those of the others are made of the same.
  const words = tokensOf(written.title, written.place, written.text).slice(0, mostWords)
  const isPlaced = written.category !== '' && written.district !== ''
  const [lists, alike] = await Promise.all([
    Promise.all(words.map((word) => readWord(table, scope, word, { limit: perWord, names }))),
    isPlaced ? readSimilar(table, written, since, names, shownAtMost) : [],
  ])
  const counts = new Map<string, number>()
  for (const entry of lists.flat()) if (entry >= since) counts.set(caseOfEntry(entry), (counts.get(caseOfEntry(entry)) ?? 0) + 1)
  const byWords = [...counts].filter(([, count]) => count >= Math.min(wordsInCommon, words.length)).sort(([, a], [, b]) => b - a)
  const ids = [...new Set([...byWords.map(([id]) => id).slice(0, perWord), ...alike])]
  const rows = await readRowsOf(table, scope, ids)
  const open = ids
    .flatMap((id) => rows.get(id) ?? [])
    .filter((row) => !isEnded(row) && row.channel === 'complaint' && mayList(row, officer))
  const shown = open.slice(0, shownAtMost)
  const titles = await readListedWords(table, shown)
  return shown.map((row) => ({ row, title: titles.get(wordsKey(row.caseId, row.titleText)) ?? null }))
}
