import type { PapersDesk } from '../../shared/desk/reports/open-papers.ts'
import { mayOpen } from '../../shared/domain/case/permissions.ts'
import { type Paper, paperLimits } from '../../shared/domain/papers/paper.ts'
import { paperKinds } from '../../shared/domain/papers/paper-kinds.ts'
import { titleOfPaper } from '../../shared/letters/papers/paper-words.ts'
import { shortDate } from '../../shared/web/format.ts'
import { DoneNote, ErrorSummary, emptyForm, type FormState, TextArea, TextField } from '../../shared/web/forms/form.tsx'
import { OfficerForm } from '../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../shared/web/officers/officer-layout.tsx'
import { absent, type OfficerRequest } from '../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply } from '../../shared/web/replies.ts'
import { papersTextOf } from '../../shared/web/text/papers-text.ts'
import { Issued } from './issued-paper.tsx'
import { PaperView } from './paper-view.tsx'
import { pathOfPaper } from './papers-page.tsx'

/** GET /petugas/laporan/naskah/{id}: how far it is counted, the draft with its form, or what was issued. */
export const showPaper = async (request: OfficerRequest, desk: PapersDesk): Promise<Reply> => {
  const paper = await desk.paper(request.params.id ?? '')
  if (!paper) return absent(request, desk)
  if (request.wants !== 'json') return paperPage(request, desk, paper, emptyForm)
  const { job: _job, ...shown } = paper
  return json({ paper: shown, progress: await desk.progress(paper), document: await desk.document(paper) })
}

export const paperPage = async (request: OfficerRequest, desk: PapersDesk, paper: Paper, form: FormState, status = 200): Promise<Reply> => {
  const { language, officer } = request
  const text = papersTextOf(language)
  const title = titleOfPaper(paper.kind, paper.period)
  const [region, progress, document] = [await desk.region(), await desk.progress(paper), await desk.document(paper)]
  const isKeeper = mayOpen(officer, 'keep-papers')
  return page(
    <OfficerLayout title={title} request={request} region={region} current="papers" hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} language={language} />
      <h1 lang="id">{title}</h1>
      <p class="hint">{`${text.asOf}: ${shortDate(paper.asOf, language)}`}</p>
      {request.query.tersimpan === undefined ? null : <DoneNote>{text.draft.saved}</DoneNote>}
      {paper.state === 'counting' || progress !== null ? (
        <Counting request={request} paper={paper} progress={progress} isKeeper={isKeeper} />
      ) : null}
      {paper.issued ? (
        <Issued
          request={request}
          paper={paper}
          issued={paper.issued}
          who={await nameOf(desk, paper.issued.by)}
          isBusy={progress !== null}
          isKeeper={isKeeper}
        />
      ) : null}
      {document ? (
        <>
          {paper.state === 'draft' ? <p class="tag">{text.draft.notIssued}</p> : null}
          {paper.state === 'draft' ? <h2>{text.draft.look}</h2> : null}
          <PaperView paper={document} />
        </>
      ) : null}
      {paper.state === 'draft' && document && progress === null && isKeeper ? (
        <Draft request={request} desk={desk} paper={paper} form={form} />
      ) : null}
    </OfficerLayout>,
    { status },
  )
}

const nameOf = async (desk: PapersDesk, id: string): Promise<string> => (await desk.recentOfficers()).find((it) => it.id === id)?.name ?? id

const Counting = ({
  request,
  paper,
  progress,
  isKeeper,
}: {
  request: OfficerRequest
  paper: Paper
  progress: number | null
  isKeeper: boolean
}) => {
  const { counting } = papersTextOf(request.language)
  return (
    <section class="panel">
      <h2>{counting.title}</h2>
      {progress === null ? (
        <>
          <p>{counting.failed}</p>
          {isKeeper ? (
            <OfficerForm request={request} action={`${pathOfPaper(paper.id)}/hitung-lagi`} hidden={{ version: String(paper.version) }}>
              <button type="submit">{counting.start}</button>
            </OfficerForm>
          ) : null}
        </>
      ) : (
        <>
          <p>{counting.progress({ percent: progress })}</p>
          <a class="button" href={pathOfPaper(paper.id)}>
            {counting.reload}
          </a>
        </>
      )}
    </section>
  )
}

type DraftProps = { request: OfficerRequest; desk: PapersDesk; paper: Paper; form: FormState }

const Draft = async ({ request, desk, paper, form }: DraftProps) => {
  const text = papersTextOf(request.language)
  const words = text.draft
  const signing = paper.signing ?? (await desk.usualSigning(paper.kind))
  const filled: FormState = form.errors.length > 0 ? form : { ...form, values: { ...paper.sections, ...signing } }
  const hidden = { version: String(paper.version) }
  const empty = paperKinds[paper.kind].sections.filter((name) => (paper.sections[name] ?? '') === '').map((name) => text.sections[name])
  const fields = ['number', 'name', 'position', 'nip'] as const
  return (
    <>
      <OfficerForm request={request} action={pathOfPaper(paper.id)} hidden={hidden}>
        {paperKinds[paper.kind].sections.length === 0 ? null : (
          <>
            <h2>{words.words}</h2>
            <p class="hint">{words.wordsHint}</p>
          </>
        )}
        {paperKinds[paper.kind].sections.map((name) => (
          <TextArea form={filled} name={name} label={text.sections[name]} maxLength={paperLimits.section} language={request.language} />
        ))}
        <h2>{words.signing}</h2>
        {fields.map((name) => (
          <TextField
            form={filled}
            name={name}
            label={words[name]}
            maxLength={paperLimits[name]}
            {...(name === 'number' ? { hint: words.numberHint } : {})}
          />
        ))}
        <button type="submit">{words.save}</button>
      </OfficerForm>
      {(await desk.isTrue(paper)) ? (
        <OfficerForm request={request} action={`${pathOfPaper(paper.id)}/terbitkan`} hidden={hidden}>
          {empty.length === 0 ? null : <p>{words.emptySections({ sections: empty.join(', ') })}</p>}
          <p class="hint">{words.issueHint}</p>
          <button type="submit">{words.issue}</button>
        </OfficerForm>
      ) : (
        <p class="panel">{words.asked}</p>
      )}
    </>
  )
}

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const

/** GET /petugas/laporan/naskah/{id}/pdf and /docx: the file as it was kept. */
export const readPaperFile = async (request: OfficerRequest, desk: PapersDesk): Promise<Reply> => {
  const { id = '', file } = request.params
  const paper = file === 'pdf' || file === 'docx' ? await desk.paper(id) : null
  const bytes = paper && (file === 'pdf' || file === 'docx') ? await desk.file(paper, file) : null
  if (!bytes || (file !== 'pdf' && file !== 'docx')) return absent(request, desk)
  return {
    status: 200,
    headers: { 'content-type': types[file], 'content-disposition': `attachment; filename="${id}.${file}"` },
    cookies: [],
    body: Buffer.from(bytes).toString('base64'),
    isBase64: true,
  }
}
