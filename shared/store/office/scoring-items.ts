import { CheckedLink } from '../../domain/scorers/checked-links.ts'
import { EvidencePack } from '../../domain/scorers/evidence-pack.ts'
import { PublishedNumber } from '../../domain/scorers/published-numbers.ts'
import { ScorerSettings, ScoringAnswer } from '../../domain/scorers/scoring-answers.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { held, ifVersion, readAll } from '../access.ts'
import { firstPart, keys } from '../keys.ts'
import type { Table } from '../table.ts'
import { type GuardedAction, putting } from '../transact.ts'

/** What people added for a scorer in a period; `subject`: of one institution alone. */
export const readScoringAnswers = (table: Table, scorer: string, period: string, subject: string | null = null): Promise<ScoringAnswer[]> =>
  readAll(
    table,
    {
      partition: keys.scoringAnswer(scorer, period, '', '').pk,
      sort: subject === null ? null : { startsWith: firstPart(subject) },
      mayLag: true,
    },
    held('answer', ScoringAnswer),
  )

/** Writes the next version, and fails when somebody else wrote one since. */
export const putScoringAnswer = (table: Table, answer: ScoringAnswer): GuardedAction =>
  putting(
    table,
    'scoring',
    { ...keys.scoringAnswer(answer.scorer, answer.period, answer.subject, answer.item), version: answer.version, answer },
    ifVersion(answer.version - 1),
  )

export const readScorerSettings = async (table: Table): Promise<ReadonlyMap<string, ScorerSettings>> => {
  const all = await readAll(table, { partition: keys.scorerSettings('').pk, mayLag: true }, held('settings', ScorerSettings))
  return new Map(all.map((it) => [it.scorer, it]))
}

export const putScorerSettings = (table: Table, settings: ScorerSettings): GuardedAction =>
  putting(
    table,
    'scoring',
    { ...keys.scorerSettings(settings.scorer), version: settings.version, settings },
    ifVersion(settings.version - 1),
  )

/** Numbers that officers added or called; those of the region file that nobody called have no item. */
export const readPublishedNumbers = (table: Table): Promise<PublishedNumber[]> =>
  readAll(table, { partition: keys.publishedNumber('').pk, mayLag: true }, held('published', PublishedNumber))

export const putPublishedNumber = (table: Table, published: PublishedNumber): GuardedAction =>
  putting(
    table,
    'scoring',
    { ...keys.publishedNumber(published.id), version: published.version, published },
    ifVersion(published.version - 1),
  )

export const readCheckedLinks = async (table: Table): Promise<ReadonlyMap<string, CheckedLink>> => {
  const all = await readAll(table, { partition: keys.checkedLink('').pk, mayLag: true }, held('link', CheckedLink))
  return new Map(all.map((it) => [it.id, it]))
}

/** A link that stands nowhere any more is asked no more, and its finding goes by itself. */
const findingKeptSeconds = 400 * 86_400

export const putCheckedLink = (table: Table, link: CheckedLink, now: Instant): GuardedAction =>
  putting(table, 'none', {
    ...keys.checkedLink(link.id),
    expiresAt: Math.floor(Date.parse(now) / 1000) + findingKeptSeconds,
    link,
  })

/** Packs of a scorer's period. */
export const readPacks = (table: Table, scorer: string, period: string): Promise<EvidencePack[]> =>
  readAll(table, { partition: keys.evidencePack(scorer, period, '').pk }, held('pack', EvidencePack))

export const putPack = (table: Table, pack: EvidencePack): GuardedAction =>
  putting(
    table,
    'scoring',
    { ...keys.evidencePack(pack.scorer, pack.period, pack.id), version: pack.version, pack },
    ifVersion(pack.version - 1),
  )
