import type { AnswerSource } from '../../../shared/desk/officers/information/answer-source.ts'
import type { KeptLine, LineDecision } from '../../../shared/desk/officers/information/keeping-lines.ts'
import type { InformationDesk } from '../../../shared/desk/officers/information/open-information-desk.ts'
import { requiredText } from '../../../shared/domain/actions/form-fields.ts'
import { announcementForm, mayAnnounce } from '../../../shared/domain/information/announcement.ts'
import { informationForm, informationLimits } from '../../../shared/domain/information/information-form.ts'
import { mayKeep, mayWrite } from '../../../shared/domain/information/keeping-information.ts'
import type { InformationFacts } from '../../../shared/domain/information/listed-information.ts'
import { isActiveOn } from '../../../shared/domain/office/directory.ts'
import { emptyForm, type FormState } from '../../../shared/web/forms/form.tsx'
import { problemsOf } from '../../../shared/web/forms/form-problems.ts'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, problem, type Reply, seeOther } from '../../../shared/web/replies.ts'
import { informationTextOf } from '../../../shared/web/text/information-text.ts'
import { reportBegun, saveReport } from './keep-report.ts'
import { lineKind, linePage, newAnnouncement, newReport } from './line-page.tsx'

const isNew = ({ params }: OfficerRequest): boolean => ['baru', newAnnouncement, newReport].includes(params.id ?? '')

/** Whether they may write what the page is about. */
const mayWriteIt = (request: OfficerRequest, line: KeptLine | null): boolean =>
  lineKind(request, line) === 'announcement' ? mayAnnounce(request.officer) : mayWrite(request.officer)

/** The institutions for which this officer writes lines. */
const holdersFor = async (request: OfficerRequest, desk: InformationDesk) => {
  const today = await desk.today()
  return (await desk.recentInstitutions()).filter((it) => isActiveOn(it, today) && mayKeep(request.officer, it.id))
}

const show = async (request: OfficerRequest, desk: InformationDesk, line: KeptLine | null, form: FormState, status = 200) =>
  linePage(request, desk, { line, form, holders: await holdersFor(request, desk), status })

/** What is wrong with what was sent, on its page again or as data. */
export type Failed = (errors: FormState['errors'], status: number) => Reply | Promise<Reply>

/** What a line holds, as its form shows it. */
const valuesOf = ({ forms, exemptions, announcement, report, ...facts }: InformationFacts): FormState['values'] => ({
  ...facts,
  ...announcement,
  ...(report && { done: report.done }),
  // Said anew each time that somebody changes it.
  ...(facts.answer === undefined ? {} : { redacted: '' }),
  ...Object.fromEntries(forms.map((it) => [`forms.${it}`, 'on'])),
  ...Object.fromEntries(exemptions.map((it) => [`exemptions.${it}`, 'on'])),
})

/** What is known of an answer; title and summary are written anew, for the words of the requester are theirs. */
const beginningOf = ({ number, holder, text, decidedIn }: AnswerSource, { language }: OfficerRequest): FormState['values'] => ({
  ...{ dari: number, class: 'anytime', holder, answer: text, made: decidedIn, 'forms.softcopy': 'on' },
  retention: informationTextOf(language).keep.answerRetention,
})

/** GET /petugas/informasi/{id}: one line, its form, and what can be decided on it; `baru` is an empty one. */
export const showLine = async (request: OfficerRequest, desk: InformationDesk): Promise<Reply> => {
  if (isNew(request) && !mayWriteIt(request, null)) return absent(request, desk)
  if (request.params.id === newReport) {
    const begun = await reportBegun(request, desk)
    return begun ? show(request, desk, null, begun) : absent(request, desk)
  }
  if (isNew(request) && request.query.dari) {
    const source = await desk.answerSource(request.officer, request.query.dari)
    return source ? show(request, desk, null, { ...emptyForm, values: beginningOf(source, request) }) : absent(request, desk)
  }
  if (isNew(request)) {
    const first = lineKind(request, null) === 'announcement' ? { from: await desk.today() } : {}
    return show(request, desk, null, { ...emptyForm, values: { holder: request.officer.institution ?? '', ...first } })
  }
  const line = await desk.line(request.officer, request.params.id ?? '')
  if (!line) return absent(request, desk)
  if (request.wants === 'json') return json(line)
  const facts = line.proposed?.facts ?? line.listed?.facts
  return show(request, desk, line, { values: facts ? valuesOf(facts) : {}, errors: [] })
}

/** POST /petugas/informasi/{id}: what is written waits for a second officer. */
export const saveLine = async (request: OfficerRequest, desk: InformationDesk): Promise<Reply> => {
  const line = isNew(request) ? null : await desk.line(request.officer, request.params.id ?? '')
  if ((!isNew(request) && !line) || !mayWriteIt(request, line)) return absent(request, desk)
  const text = informationTextOf(request.language)
  const failed: Failed = (errors, status) =>
    request.wants === 'json'
      ? problem(status, 'invalid-fields', text.keep.title, { errors: [...errors] })
      : show(request, desk, line, { values: request.body, errors }, status)
  const kind = lineKind(request, line)
  if (kind === 'report') return saveReport(request, desk, { line, version: versionSent(request), failed })
  const holders = (await holdersFor(request, desk)).map(({ id }) => id)
  const announces = kind === 'announcement'
  const form = (announces ? announcementForm(holders) : informationForm(holders)).safeParse(request.body)
  if (!form.success) {
    const labels = announces ? text.announcements.fields : { ...text.columns, redacted: text.keep.redacted }
    return failed(problemsOf(form.error, labels, informationLimits, request.language), 422)
  }
  const outcome = await desk.propose(request.officer, {
    ...{ id: line?.id ?? null, version: versionSent(request), facts: form.data },
    ...(request.body.dari ? { source: String(request.body.dari) } : {}),
  })
  if (outcome === 'changed-since') return failed([{ field: 'title', code: outcome, message: text.keep.changed }], 409)
  return outcome === 'absent' ? absent(request, desk) : seeOther('/petugas/informasi')
}

const versionSent = ({ body }: OfficerRequest): number => (/^\d{1,9}$/.test(String(body.version)) ? Number(body.version) : 0)

const decisions: Record<string, LineDecision['kind']> = { tampilkan: 'release', kembalikan: 'send-back', turunkan: 'take-down' }

/** POST /petugas/informasi/{id}/{change}: a second officer's decision. */
export const decideOnLine = async (request: OfficerRequest, desk: InformationDesk): Promise<Reply> => {
  const line = await desk.line(request.officer, request.params.id ?? '')
  const kind = decisions[request.params.change ?? '']
  if (!line || !kind) return absent(request, desk)
  const { keep } = informationTextOf(request.language)
  const failed = (errors: FormState['errors'], status: number) =>
    request.wants === 'json'
      ? problem(status, 'invalid-fields', keep.title, { errors: [...errors] })
      : show(request, desk, line, { values: request.body, errors }, status)
  const reason = requiredText(1000).safeParse(request.body.reason)
  if (kind !== 'release' && !reason.success) {
    const faults = problemsOf(reason.error, { '': keep.reason }, { '': 1000 }, request.language)
    return failed(
      faults.map((it) => ({ ...it, field: 'reason' })),
      422,
    )
  }
  const decision: LineDecision = kind === 'release' ? { kind } : { kind, reason: reason.data ?? '' }
  const outcome = await desk.decide(request.officer, line.id, versionSent(request), decision)
  if (outcome === 'changed-since') return failed([{ field: 'reason', code: outcome, message: keep.changed }], 409)
  return outcome === 'absent' ? absent(request, desk) : seeOther('/petugas/informasi')
}
