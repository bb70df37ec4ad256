import type { PaperOutcome } from '../../shared/desk/reports/making-papers.ts'
import type { PapersDesk } from '../../shared/desk/reports/open-papers.ts'
import { paperLimits } from '../../shared/domain/papers/paper.ts'
import { askForm, eraseForm, wordsForm } from '../../shared/domain/papers/paper-form.ts'
import { emptyForm } from '../../shared/web/forms/form.tsx'
import { problemsOf } from '../../shared/web/forms/form-problems.ts'
import { absent, type OfficerRequest } from '../../shared/web/officers/officer-route.tsx'
import { type FieldProblem, problem, type Reply, seeOther } from '../../shared/web/replies.ts'
import { papersTextOf } from '../../shared/web/text/papers-text.ts'
import { paperPage } from './paper-page.tsx'
import { papersPage, pathOfPaper } from './papers-page.tsx'

/** POST /petugas/laporan/naskah: a paper is counted, by a job. */
export const makePaper = async (request: OfficerRequest, desk: PapersDesk): Promise<Reply> => {
  const text = papersTextOf(request.language)
  const failed = (errors: FieldProblem[], status: number) =>
    request.wants === 'json'
      ? problem(status, 'invalid-fields', text.title, { errors })
      : papersPage(request, desk, { values: request.body, errors }, status)
  const form = askForm.safeParse(request.body)
  if (!form.success)
    return failed(problemsOf(form.error, { kind: text.kind, period: text.period, asOf: text.asOf }, {}, request.language), 422)
  const outcome = await desk.make(request.officer, form.data)
  if (outcome.kind === 'done') return seeOther(pathOfPaper(outcome.id))
  const [code, message] = outcome.kind === 'refused' ? ['bad-period', text.refused] : ['changed-since', text.changed]
  return failed([{ field: 'period', code, message }], outcome.kind === 'refused' ? 422 : 409)
}

const versionSent = ({ body }: OfficerRequest): number => (/^\d{1,9}$/.test(String(body.version)) ? Number(body.version) : 0)

const changedSince = async (request: OfficerRequest, desk: PapersDesk): Promise<Reply> => {
  const paper = await desk.paper(request.params.id ?? '')
  const { changed, title } = papersTextOf(request.language)
  const errors = [{ field: 'version', code: 'changed-since', message: changed }]
  if (!paper) return absent(request, desk)
  return request.wants === 'json'
    ? problem(409, 'changed-since', title, { errors })
    : paperPage(request, desk, paper, { values: request.body, errors }, 409)
}

const answered = (request: OfficerRequest, desk: PapersDesk, outcome: PaperOutcome, note = ''): Reply | Promise<Reply> => {
  if (outcome.kind === 'done') return seeOther(`${pathOfPaper(outcome.id)}${note}`)
  return outcome.kind === 'changed-since' ? changedSince(request, desk) : absent(request, desk)
}

/** POST /petugas/laporan/naskah/{id}: what people write in a draft. */
export const savePaper = async (request: OfficerRequest, desk: PapersDesk): Promise<Reply> => {
  const paper = await desk.paper(request.params.id ?? '')
  if (!paper) return absent(request, desk)
  const { sections, draft, title } = papersTextOf(request.language)
  const form = wordsForm(paper.kind).safeParse(request.body)
  if (form.success) return answered(request, desk, await desk.save(paper.id, versionSent(request), form.data), '?tersimpan')
  const { number, name, position, nip } = draft
  const limits = { ...paperLimits, ...Object.fromEntries(Object.keys(sections).map((it) => [it, paperLimits.section])) }
  const errors = problemsOf(form.error, { ...sections, number, name, position, nip }, limits, request.language)
  return request.wants === 'json'
    ? problem(422, 'invalid-fields', title, { errors })
    : paperPage(request, desk, paper, { ...emptyForm, values: request.body, errors }, 422)
}

/** POST /petugas/laporan/naskah/{id}/{change}: issue it, count it again, or erase words of it. */
export const changePaper = async (request: OfficerRequest, desk: PapersDesk): Promise<Reply> => {
  const { id = '', change } = request.params
  const version = versionSent(request)
  switch (change) {
    case 'terbitkan':
      return answered(request, desk, await desk.issue(request.officer, id, version))
    case 'hitung-lagi':
      return answered(request, desk, await desk.again(id, version))
    case 'hapus': {
      const paper = await desk.paper(id)
      const { erase, title } = papersTextOf(request.language)
      const form = eraseForm.safeParse(request.body)
      if (!paper) return absent(request, desk)
      if (form.success) return answered(request, desk, await desk.erase(request.officer, id, version, form.data))
      const errors = problemsOf(form.error, { section: erase.section, reason: erase.reason }, { reason: 500 }, request.language)
      return request.wants === 'json'
        ? problem(422, 'invalid-fields', title, { errors })
        : paperPage(request, desk, paper, { values: request.body, errors }, 422)
    }
    default:
      return absent(request, desk)
  }
}
