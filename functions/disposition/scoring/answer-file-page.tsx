import type { ScoringDesk } from '../../../shared/desk/officers/scoring/open-scoring-desk.ts'
import { type AnswerFile, type AnswerPlace, answerFileName } from '../../../shared/domain/scorers/answer-file.ts'
import type { Scorer, ScorerItem } from '../../../shared/domain/scorers/scorer.ts'
import { itemNamed } from '../../../shared/domain/scorers/scorers.ts'
import { mayKeepScoring } from '../../../shared/domain/scorers/scoring-answers.ts'
import { acceptDocuments } from '../../../shared/files/kinds.ts'
import { fileSize, moment } from '../../../shared/web/format.ts'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { problem, type Reply, seeOther, textField } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { scoringTextOf } from '../../../shared/web/text/scoring-text.ts'
import { uploadPage } from '../case/upload-page.tsx'
import { itemFilePath, itemPath, scoringAsked } from './scoring-parts.tsx'

type Asked = { scorer: Scorer; item: ScorerItem; institution: string | null; place: AnswerPlace }

/** The item of the address, where this officer sees it. */
const placeAsked = async (request: OfficerRequest, desk: ScoringDesk): Promise<Asked | null> => {
  const asked = await scoringAsked(request, desk)
  const item = asked && itemNamed(asked.scorer, request.params.item ?? '')
  if (!asked || !item || asked.subject === null) return null
  const { scorer, period, subject, institution } = asked
  return { scorer, item, institution, place: { scorer: scorer.id, period, subject, item: item.id } }
}

/** Sends whoever may see the item to a link that works for a few minutes (GET /petugas/penilaian/{scorer}/{period}/{item}/berkas). */
export const readAnswerFile = async (request: OfficerRequest, desk: ScoringDesk): Promise<Reply> => {
  const asked = await placeAsked(request, desk)
  const file = asked && (await desk.answerFile(asked.place)).file
  return file ? seeOther(await desk.linkToAnswerFile(asked.place, file)) : absent(request, desk)
}

/** A form that sends a file for the item straight to the bucket (GET .../berkas/unggah). */
export const showAnswerUpload = async (request: OfficerRequest, desk: ScoringDesk): Promise<Reply> => {
  const asked = await placeAsked(request, desk)
  if (!asked || !mayKeepScoring(request.officer, asked.place.subject)) return absent(request, desk)
  const { scorer, item, institution, place } = asked
  const { file: words } = scoringTextOf(request.language)
  const { file } = await desk.answerFile(place)
  const back = itemPath(scorer, place.period, item.id, institution)
  return uploadPage(request, desk, {
    form: await desk.answerUploadForm(request.officer, place, back),
    title: `${words.uploadTitle}: ${item.asks[request.language]}`,
    intro: file ? `${words.intro} ${words.replaces}` : words.intro,
    accept: acceptDocuments,
    back: { path: back, label: words.back },
    current: 'scoring',
  })
}

/** POST .../berkas/hapus: takes off the file that was shown. */
export const takeOffAnswerFile = async (request: OfficerRequest, desk: ScoringDesk): Promise<Reply> => {
  const asked = await placeAsked(request, desk)
  if (!asked || !mayKeepScoring(request.officer, asked.place.subject)) return absent(request, desk)
  const { scorer, item, institution, place } = asked
  const outcome = await desk.takeOffAnswerFile(place, textField(request.body, 'berkas'))
  if (outcome === 'changed-since' && request.wants === 'json')
    return problem(409, 'changed', scoringTextOf(request.language).file.changedSince)
  const back = itemPath(scorer, place.period, item.id, institution)
  return seeOther(`${back}${back.includes('?') ? '&' : '?'}hapus=${outcome === 'done' ? 'ya' : 'berubah'}#berkas`)
}

type Shown = {
  request: Pick<OfficerRequest, 'language'>
  scorer: Scorer
  institution: string | null
  place: AnswerFile
  timeZone: string
  nameOf: (officer: string) => string
}

/** The file, its kind, size, and who sent it when; nothing where there is none. */
export const AnswerFileLine = ({ request: { language }, scorer, institution, place, timeZone, nameOf }: Shown) => {
  const { file } = place
  if (!file) return null
  const { file: words } = scoringTextOf(language)
  return (
    <p>
      <a href={itemFilePath(scorer, place.period, place.item, institution)}>
        {answerFileName(place, file.type)} ({textOf(language).case.fileTypes[file.type] ?? file.type}, {fileSize(file.size, language)})
      </a>{' '}
      <small>{words.sentBy({ who: nameOf(file.by), at: moment(file.at, language, timeZone) })}</small>
    </p>
  )
}

/** On the page of the item: the file, what became of the one that was just sent, and the ways to send another or take it off. */
export const AnswerFileSection = ({ request, ...shown }: Omit<Shown, 'request'> & { request: OfficerRequest }) => {
  const { scorer, institution, place } = shown
  const { file: words } = scoringTextOf(request.language)
  const address = (way: 'unggah' | 'hapus') => itemFilePath(scorer, place.period, place.item, institution, way)
  return (
    <section>
      <h2 id="berkas">{words.title}</h2>
      <Awaited request={request} place={place} timeZone={shown.timeZone} />
      {place.file ? <AnswerFileLine request={request} {...shown} /> : <p>{words.none}</p>}
      <p>
        <a href={address('unggah')}>{place.file ? words.replace : words.add}</a> <small>{words.saveFirst}</small>
      </p>
      {place.file ? (
        <details>
          <summary>{words.takeOff}</summary>
          <OfficerForm request={request} action={address('hapus')} hidden={{ berkas: place.file.fileId }}>
            <button type="submit" class="second">
              {words.takeOffNow}
            </button>
          </OfficerForm>
        </details>
      ) : null}
    </section>
  )
}

const Awaited = ({
  request,
  place: { file, refused, replaced },
  timeZone,
}: Pick<Shown, 'place' | 'timeZone'> & { request: OfficerRequest }) => {
  const { file: words } = scoringTextOf(request.language)
  const awaited = request.query.berkas
  const isKnown = [file?.fileId, refused?.fileId, ...replaced].includes(awaited)
  if (awaited && /^E-[\w-]{1,40}$/.test(awaited) && !isKnown) return <p class="note">{words.checking}</p>
  if (request.query.hapus === 'ya' && !file) return <p class="note">{words.takenOff}</p>
  if (request.query.hapus === 'berubah') return <p class="late">{words.changedSince}</p>
  if (!refused) return null
  return (
    <p class="late">
      {words.refused({ at: moment(refused.at, request.language, timeZone) })} {words.refusals[refused.reason]}.
    </p>
  )
}
