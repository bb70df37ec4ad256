import type { ScoringDesk } from '../../../shared/desk/officers/scoring/open-scoring-desk.ts'
import type { ShownScorer } from '../../../shared/desk/officers/scoring/reading-scoring.ts'
import type { Scorer } from '../../../shared/domain/scorers/scorer.ts'
import { itemNamed, scorerNamed } from '../../../shared/domain/scorers/scorers.ts'
import { mayKeepScoring, scorerSettingsForm, scoringForm, scoringLimits } from '../../../shared/domain/scorers/scoring-answers.ts'
import { isPeriod } from '../../../shared/domain/scorers/scoring-months.ts'
import { emptyForm, type FormState } from '../../../shared/web/forms/form.tsx'
import { problemsOf } from '../../../shared/web/forms/form-problems.ts'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, problem, type Reply, seeOther, textField } from '../../../shared/web/replies.ts'
import { scoringTextOf } from '../../../shared/web/text/scoring-text.ts'
import { itemPage } from './item-page.tsx'
import { itemFacts } from './scorer-page.tsx'
import { scorerPath, scoringAsked } from './scoring-parts.tsx'
import { SettingsForm } from './settings-form.tsx'

export const versionSent = ({ body }: Pick<OfficerRequest, 'body'>): number =>
  /^\d{1,9}$/.test(String(body.version)) ? Number(body.version) : 0

/** The item of the address, where this officer may answer it. */
const itemAsked = async (request: OfficerRequest, desk: ScoringDesk) => {
  const asked = await scoringAsked(request, desk)
  const item = asked && itemNamed(asked.scorer, request.params.item ?? '')
  if (!asked || !item || asked.subject === null || !mayKeepScoring(request.officer, asked.subject)) return null
  const shown: ShownScorer = await desk.scorer(asked.scorer, asked.period, asked.subject)
  const one = shown.items.find((it) => it.item.id === item.id)
  return one ? { ...asked, subject: asked.subject, one } : null
}

/** GET /petugas/penilaian/{scorer}/{period}/{item}: its form; what the year before said is a first value. */
export const showItem = async (request: OfficerRequest, desk: ScoringDesk): Promise<Reply> => {
  const asked = await itemAsked(request, desk)
  if (!asked) return absent(request, desk)
  if (request.wants === 'json') return json({ ...itemFacts(asked.one), item: asked.one.item.id })
  const { asked: wording, sentence, link, responsible } = asked.one.answer ?? asked.one.before ?? {}
  const values = { asked: wording ?? '', sentence: sentence ?? '', link: link ?? '', responsible: responsible ?? '' }
  return itemPage(request, desk, { ...asked, form: { ...emptyForm, values }, status: 200 })
}

/** POST /petugas/penilaian/{scorer}/{period}/{item}. */
export const saveItem = async (request: OfficerRequest, desk: ScoringDesk): Promise<Reply> => {
  const asked = await itemAsked(request, desk)
  if (!asked) return absent(request, desk)
  const { form: words, title } = scoringTextOf(request.language)
  const failed = (errors: FormState['errors'], status: number) =>
    request.wants === 'json'
      ? problem(status, 'invalid-fields', title, { errors: [...errors] })
      : itemPage(request, desk, { ...asked, form: { values: request.body, errors }, status })
  const who = (await desk.responsible(asked.subject)).map(({ id }) => id)
  const form = scoringForm(who).safeParse(request.body)
  if (!form.success) {
    const labels = { asked: words.asked, sentence: words.sentence, link: words.link, responsible: words.responsible }
    return failed(problemsOf(form.error, labels, scoringLimits, request.language), 422)
  }
  const { scorer, period, subject, institution, one } = asked
  const at = { scorer, period, subject, item: one.item, version: versionSent(request) }
  const outcome = await desk.saveAnswer(request.officer, at, form.data)
  if (outcome === 'changed-since') return failed([{ field: 'sentence', code: outcome, message: words.changed }], 409)
  return outcome === 'absent' ? absent(request, desk) : seeOther(withSaved(scorerPath(scorer, period, institution)))
}

export const withSaved = (path: string): string => `${path}${path.includes('?') ? '&' : '?'}tersimpan=ya`

/** POST /petugas/penilaian/{scorer}: months and note. */
export const saveScorerSettings = async (request: OfficerRequest, desk: ScoringDesk): Promise<Reply> => {
  const scorer: Scorer | null = scorerNamed(request.params.scorer ?? '')
  if (!scorer) return absent(request, desk)
  const sent = textField(request.body, 'period')
  const period = isPeriod(sent) ? sent : (await desk.today()).slice(0, 4)
  const { settings: words, title } = scoringTextOf(request.language)
  const failed = async (errors: FormState['errors'], status: number) => {
    if (request.wants === 'json') return problem(status, 'invalid-fields', title, { errors: [...errors] })
    const [region, settings] = await Promise.all([desk.region(), desk.settingsOf(scorer)])
    return page(
      <OfficerLayout title={words.title} request={request} region={region} current="scoring" hasErrors>
        <h1>{`${scorer.name[request.language]}: ${words.title}`}</h1>
        <SettingsForm {...{ request, scorer, period, settings }} form={{ values: request.body, errors }} />
      </OfficerLayout>,
      { status },
    )
  }
  const form = scorerSettingsForm.safeParse(request.body)
  if (!form.success) return failed(problemsOf(form.error, words, scoringLimits, request.language), 422)
  const outcome = await desk.saveSettings(scorer, versionSent(request), form.data)
  if (outcome === 'changed-since') return failed([{ field: 'note', code: outcome, message: words.changed }], 409)
  return seeOther(withSaved(scorerPath(scorer, period, null)))
}
