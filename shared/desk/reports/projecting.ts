import type { Case } from '../../domain/case/case.ts'
import { channelOf } from '../../domain/channels/channels.ts'
import { figuresForm } from '../../domain/figures/case-figures.ts'
import { caseTokens } from '../../domain/lists/search-tokens.ts'
import { keptFrom } from '../../domain/lists/withheld.ts'
import { readCase, readTexts } from '../../store/case/case-items.ts'
import { workingScopesOf } from '../../store/case/desk-rows.ts'
import { wordsBasis } from '../../store/case/projected.ts'
import { index, readIndexed, wordEntry } from '../../store/case/word-items.ts'
import { readCounted } from '../../store/office/tally-items.ts'
import type { Tools } from '../tools.ts'
import { countAnew } from './counting.ts'
import { isTaught, suggestFor } from './learning.ts'

/** Thrown when others were at the same case again and again; the stream brings the record once more. */
export class Overtaken extends Error {}

const maxAttempts = 8

/**
 * Brings tally and words up to where the case stands now. The record of the stream only nudges: whether it comes twice,
 * late or before another, what is read here is the case itself, and each version is counted once.
 */
export const projectCase = async (tools: Tools, caseId: string): Promise<void> => {
  const { table, effects } = tools
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const state = await readCase(table, caseId)
    if (!state) return
    if (await isCounted(tools, state)) {
      const followed = await Promise.all([isIndexed(tools, state), isTaught(tools, state)])
      if (followed.every((it) => it)) return
    }
    // Overtaken; or words or lessons were written and the case has to be the same still, or they are old already.
    await effects.sleep(attempt * 10)
  }
  throw new Overtaken()
}

/** False when somebody else counted the case at the same moment. */
const isCounted = async (tools: Tools, state: Case): Promise<boolean> => {
  const before = await readCounted(tools.table, state.id)
  if (before && before.version >= state.version && (before.form ?? 0) >= figuresForm) return true
  return countAnew(tools, state, before, before?.figures?.log ?? null)
}

/** False when it had to be written first. */
const isIndexed = async (tools: Tools, state: Case): Promise<boolean> => {
  const { table } = tools
  const before = await readIndexed(table, state.id)
  const scopes = workingScopesOf(state)
  const basis = wordsBasis(state)
  // Most of what happens to a case leaves its words alone.
  if (before?.basis === basis) return true
  if (before && before.version >= state.version && before.basis !== '') return true
  // It has just come in; once its words are noted, nobody asks again.
  if (before === null) await suggestFor(tools, state)
  const tokens = caseTokens(state, await readTexts(table, state.id, channelOf(state).indexedTexts(state)))
  const entries = scopes.flatMap((scope) => tokens.map((token) => wordEntry(scope, token))).sort()
  const from = keptFrom(state)
  const kept = from.length > 0 ? { from } : {}
  await index(table, state.id, before, { version: state.version, basis, receivedOn: state.receivedOn, entries, ...kept })
  return false
}
