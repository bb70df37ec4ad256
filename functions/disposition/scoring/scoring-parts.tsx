import type { ScoringDesk } from '../../../shared/desk/officers/scoring/open-scoring-desk.ts'
import { isActiveOn } from '../../../shared/domain/office/directory.ts'
import { type Months, type Scorer, wholeRegion } from '../../../shared/domain/scorers/scorer.ts'
import { scorerNamed } from '../../../shared/domain/scorers/scorers.ts'
import { maySeeScorer, maySeeScoring } from '../../../shared/domain/scorers/scoring-answers.ts'
import { isPeriod } from '../../../shared/domain/scorers/scoring-months.ts'
import type { Language } from '../../../shared/web/language.ts'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { scoringTextOf } from '../../../shared/web/text/scoring-text.ts'

export const scoringPath = '/petugas/penilaian'
export const numbersPath = `${scoringPath}/nomor`
export const linksPath = `${scoringPath}/tautan`

const ofInstitution = (institution: string | null): string => (institution === null ? '' : `?instansi=${encodeURIComponent(institution)}`)

/** `institution`: of a scorer whom each answers for itself. */
export const scorerPath = ({ id }: Scorer, period: string, institution: string | null): string =>
  `${scoringPath}/${id}/${period}${ofInstitution(institution)}`

/** The round of a quarter; `institution`: its own part. */
export const roundPath = (institution: string | null): string => `${scoringPath}/putaran${ofInstitution(institution)}`

/** Evidence packs of a scorer's period. */
export const packsPath = ({ id }: Scorer, period: string): string => `${scoringPath}/${id}/${period}/paket`

export const itemPath = ({ id }: Scorer, period: string, item: string, institution: string | null): string =>
  `${scoringPath}/${id}/${period}/${item}${ofInstitution(institution)}`

/** The file of an item; `way`: where another is sent, or where it is taken off. */
export const itemFilePath = (
  { id }: Scorer,
  period: string,
  item: string,
  institution: string | null,
  way: 'unggah' | 'hapus' | null = null,
): string => `${scoringPath}/${id}/${period}/${item}/berkas${way === null ? '' : `/${way}`}${ofInstitution(institution)}`

export const monthsShown = (months: Months | null, language: Language): string => {
  const { monthNames, noMonths } = scoringTextOf(language)
  if (months === null) return noMonths
  const [from, until] = [monthNames[months.from - 1], monthNames[months.until - 1]]
  return from === until ? `${from}` : `${from}–${until}`
}

/** `2026-07` in words. */
export const monthShown = (month: string, language: Language): string =>
  `${scoringTextOf(language).monthNames[Number(month.slice(5)) - 1] ?? ''} ${month.slice(0, 4)}`

/** What the address asks for: `subject` null where a scorer of institutions is asked for without one. Null: nothing for this officer. */
export const scoringAsked = async (
  { params, query, body, officer }: OfficerRequest,
  desk: ScoringDesk,
): Promise<{ scorer: Scorer; period: string; subject: string | null; institution: string | null } | null> => {
  const scorer = scorerNamed(params.scorer ?? '')
  const period = params.period ?? ''
  if (!scorer || !isPeriod(period) || !maySeeScorer(officer, scorer)) return null
  if (scorer.by === 'region') return { scorer, period, subject: wholeRegion, institution: null }
  const asked = query.instansi ?? body.instansi ?? officer.institution
  if (typeof asked !== 'string' || asked === '') return { scorer, period, subject: null, institution: null }
  const today = await desk.today()
  const isKnown = (await desk.recentInstitutions()).some((it) => it.id === asked && isActiveOn(it, today))
  return isKnown && maySeeScoring(officer, asked) ? { scorer, period, subject: asked, institution: asked } : null
}
