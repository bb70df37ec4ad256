import type { OfficerCase } from '../../../shared/desk/officers/case/officer-case.ts'
import type { CaseDesk } from '../../../shared/desk/officers/case/open-case-desk.ts'
import { stepOf } from '../../../shared/web/forms/look-again.tsx'
import { LookAgainForm } from '../../../shared/web/officers/look-again-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply, seeOther } from '../../../shared/web/replies.ts'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'
import { pathOf } from '../desk-around.ts'
import { sendingOf } from '../submission-guard.ts'
import { AnswerReaders } from './answer-readers.tsx'
import { caseOfAddress } from './show-case-desk.tsx'

/**
 * Gives the answer of a main case to the duplicates that were ticked: each by itself, with its own log, letter and clocks
 * (POST /petugas/kasus/{number}/bagikan). Before that each is looked at: an answer carries nothing of another reporter.
 */
export const shareAnswer = async (request: OfficerRequest, desk: CaseDesk): Promise<Reply> => {
  const opened = await caseOfAddress(request, desk)
  if (!opened) return absent(request, desk)
  const ticked = opened.duplicates.flatMap(({ id }) => (request.body[`duplicates.${id}`] === 'on' ? [id] : []))
  const getting = opened.duplicates.flatMap(({ id, canAnswer }) => (canAnswer && ticked.includes(id) ? [id] : []))
  const { number } = opened.view.case
  const step = stepOf(request)
  if (step === 'edit') return seeOther(pathOf({ number }))
  const words = answerOf(opened)
  if (step === 'review' && request.wants === 'html' && words !== null && getting.length > 0)
    return lookedAt(opened, getting, words, request, desk)
  const done = await desk.shareAnswer(request.officer, opened, ticked, await sendingOf(request, desk))
  if (done === null) return absent(request, desk)
  if (request.wants === 'json') return json({ number, answered: done, notAnswered: ticked.length - done })
  return seeOther(`${pathOf({ number })}?hasil=bagikan-${done}-${ticked.length - done}`)
}

const answerOf = ({ view, texts }: OfficerCase): string | null => {
  const answered = view.timeline.findLast(({ event }) => event.type === 'answered')?.event
  return answered?.type === 'answered' ? (texts.get(answered.text.n)?.text ?? null) : null
}

const lookedAt = async (
  opened: OfficerCase,
  getting: readonly string[],
  words: string,
  request: OfficerRequest,
  desk: CaseDesk,
): Promise<Reply> => {
  const { language } = request
  const state = opened.view.case
  const { preview: text } = deskTextOf(language, state.channel).case
  const readers = await desk.readersOf.shared(request.officer, state, getting, words)
  return page(
    <OfficerLayout title={text.title} request={request} region={await desk.region()} current="queue">
      <h1>{text.title}</h1>
      <AnswerReaders readers={readers} words={words} language={language} />
      <LookAgainForm request={request} action={`${pathOf(state)}/bagikan`} send={text.send} edit={text.edit} />
    </OfficerLayout>,
  )
}
