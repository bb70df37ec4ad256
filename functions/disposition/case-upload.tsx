import type { Desk } from '../../shared/desk/desk.ts'
import { evidenceFileId, idBytes } from '../../shared/desk/identifiers.ts'
import { mayAddFiles } from '../../shared/domain/officer-actions.ts'
import { json, page, type Reply, seeOther } from '../../shared/web/http.ts'
import { OfficerLayout } from '../../shared/web/officer-layout.tsx'
import { absent, type OfficerRequest } from '../../shared/web/officer-route.tsx'
import { contentSecurityPolicy } from '../../shared/web/stack.ts'
import { deskTextOf } from '../../shared/web/text/desk-text.ts'
import { textOf } from '../../shared/web/text/text.ts'
import { maxFileBytes, signReadLink, signUploadForm } from '../../shared/web/upload-form.ts'
import { caseOfAddress } from './case-desk.tsx'
import { pathOf } from './desk-around.ts'

/** A form that sends evidence straight to the bucket (GET /petugas/kasus/{number}/berkas). */
export const showEvidenceUpload = async (request: OfficerRequest, desk: Desk): Promise<Reply> => {
  const opened = await caseOfAddress(request, desk)
  if (!opened || !mayAddFiles(request.officer, opened.view.case)) return absent(request, desk)
  const { number, id } = opened.view.case
  const text = deskTextOf(request.language).case.files
  return uploadPage(request, desk, {
    number,
    id,
    fileId: evidenceFileId(desk.effects.randomBytes(idBytes)),
    title: text.add,
    intro: text.intro,
  })
}

type Upload = { number: string; id: string; fileId: string; title: string; intro: string; onlyPdf?: boolean }

/** The signed form for one file; what becomes of it is told on the page of the case. */
export const uploadPage = async (
  request: OfficerRequest,
  desk: Desk,
  { number, id, fileId, title, intro, onlyPdf }: Upload,
): Promise<Reply> => {
  const redirectTo = `${desk.effects.baseUrl}${pathOf({ number })}?berkas=${fileId}`
  const form = await signUploadForm(desk.effects, { caseId: id, fileId, redirectTo })
  if (request.wants === 'json') return json(form)
  const words = textOf(request.language).case.file
  const content = (
    <OfficerLayout title={title} request={request} region={await desk.region()} current="queue">
      <h1>{title}</h1>
      <p>{intro}</p>
      <form method="post" action={form.url} enctype="multipart/form-data">
        {Object.entries(form.fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="field">
          <label for="file">{words.label}</label>
          <input
            id="file"
            name="file"
            type="file"
            accept={onlyPdf ? 'application/pdf' : 'image/jpeg,image/png,image/webp,application/pdf,video/mp4'}
            required
            data-max={maxFileBytes}
            data-too-large={words.tooLarge}
          />
        </div>
        <p class="hint">{words.expires}</p>
        <div class="actions">
          <button type="submit">{words.send}</button>
          <a class="button second" href={pathOf({ number })}>
            {textOf(request.language).case.title.replace('#', number)}
          </a>
        </div>
      </form>
    </OfficerLayout>
  )
  return page(content, { headers: { 'content-security-policy': contentSecurityPolicy(new URL(form.url).origin) } })
}

/** Sends whoever may see the case to a link that works for a few minutes. */
export const readCaseFile = async (request: OfficerRequest, desk: Desk): Promise<Reply> => {
  const opened = await caseOfAddress(request, desk)
  const state = opened?.view.case
  const index = state?.files.findIndex((it) => it.fileId === request.params.file) ?? -1
  const file = state?.files[index]
  if (!state || !file) return absent(request, desk)
  const fileName = `${state.number}-${index + 1}.${file.type.split('/')[1] ?? 'bin'}`
  return seeOther(await signReadLink(desk.effects, { caseId: state.id, fileId: file.fileId, fileName, type: file.type }))
}
