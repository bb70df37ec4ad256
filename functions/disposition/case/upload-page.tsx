import type { DeskBase } from '../../../shared/desk/base.ts'
import { FileField } from '../../../shared/web/forms/file-field.tsx'
import { SubmitOrLeave } from '../../../shared/web/forms/look-again.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply } from '../../../shared/web/replies.ts'
import { scanWords } from '../../../shared/web/scan-words.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { contentSecurityPolicy } from '../../../shared/web/web-stack.ts'

type UploadPage = {
  /** Signed by the desk for one file, which leads back afterwards. */
  form: { url: string; fields: Readonly<Record<string, string>> }
  title: string
  intro: string
  /** Media types that are offered; what counts is decided by the content. */
  accept: string
  /** Where what became of the file is told, and how the way back there is called. */
  back: { path: string; label: string }
  current: 'queue' | 'readiness' | 'scoring'
}

/** The signed form that sends one file straight to the bucket; afterwards the browser is back where it came from. */
export const uploadPage = async (
  request: OfficerRequest,
  desk: DeskBase,
  { form, title, intro, accept, back, current }: UploadPage,
): Promise<Reply> => {
  if (request.wants === 'json') return json(form)
  const words = textOf(request.language).case.file
  const region = await desk.region()
  const content = (
    <OfficerLayout title={title} request={request} region={region} current={current}>
      <h1>{title}</h1>
      <p>{intro}</p>
      <form method="post" action={form.url} enctype="multipart/form-data">
        {Object.entries(form.fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <FileField accept={accept} label={words.label} tooLarge={words.tooLarge} />
        <p class="hint">
          {words.expires} {scanWords(region, request.language)}
        </p>
        <SubmitOrLeave submit={words.send} leave={back.label} to={back.path} />
      </form>
    </OfficerLayout>
  )
  return page(content, { headers: { 'content-security-policy': contentSecurityPolicy({ formsTo: new URL(form.url).origin }) } })
}
