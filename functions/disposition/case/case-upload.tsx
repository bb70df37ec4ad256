import type { CaseDesk } from '../../../shared/desk/officers/case/open-case-desk.ts'
import { mayAddFiles } from '../../../shared/domain/actions/possible-actions.ts'
import { acceptAll } from '../../../shared/files/kinds.ts'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, type Reply, seeOther } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'
import { pathOf } from '../desk-around.ts'
import { caseOfAddress } from './show-case-desk.tsx'
import { uploadPage } from './upload-page.tsx'

/** A form that sends evidence straight to the bucket (GET /petugas/kasus/{number}/berkas). */
export const showEvidenceUpload = async (request: OfficerRequest, desk: CaseDesk): Promise<Reply> => {
  const opened = await caseOfAddress(request, desk)
  if (!opened || !mayAddFiles(request.officer, opened.view.case)) return absent(request, desk)
  if (request.wants === 'json') return json(await desk.files.scriptForm(opened.view.case))
  const text = deskTextOf(request.language, opened.view.case.channel).case.files
  return uploadPage(request, desk, {
    ...ofCase(opened.view.case, request),
    form: await desk.files.form(opened.view.case, pathOf(opened.view.case)),
    title: text.add,
    intro: text.intro,
    accept: acceptAll,
  })
}

/** What becomes of a file of a case is told on its page. */
export const ofCase = ({ number }: { number: string }, { language }: OfficerRequest) => ({
  back: { path: pathOf({ number }), label: textOf(language).case.title({ number }) },
  current: 'queue' as const,
})

/** Sends whoever may see the case to a link that works for a few minutes. */
export const readCaseFile = async (request: OfficerRequest, desk: CaseDesk): Promise<Reply> => {
  const opened = await caseOfAddress(request, desk)
  const link = opened && (await desk.files.link(opened.view.case, request.params.file))
  return link ? seeOther(link) : absent(request, desk)
}
