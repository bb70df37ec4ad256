import type { NoteDesk } from '../../../shared/desk/officers/directory/open-note-desk.ts'
import { longestNote, mayWriteNote, noteForm } from '../../../shared/domain/figures/institution-note.ts'
import { ErrorSummary, emptyForm, type FormState, TextArea } from '../../../shared/web/forms/form.tsx'
import { problemsOf } from '../../../shared/web/forms/form-problems.ts'
import { InstitutionNotes } from '../../../shared/web/officers/institution-notes.tsx'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, problem, type Reply, seeOther } from '../../../shared/web/replies.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'

const path = '/petugas/tanggapan-kinerja'
const figuresOf = (institution: string): string => `/petugas/laporan/instansi/${encodeURIComponent(institution)}`

/** GET /petugas/tanggapan-kinerja: what the officer's institution said to its figures, and the form for the next word. */
export const showNotes = (request: OfficerRequest, desk: NoteDesk): Promise<Reply> => notesPage(request, desk, emptyForm, 200)

/** POST /petugas/tanggapan-kinerja: the next word, by its head or a liaison; those before it stay. */
export const saveNote = async (request: OfficerRequest, desk: NoteDesk): Promise<Reply> => {
  const { institution } = request.officer
  if (institution === null || !mayWriteNote(request.officer, institution)) return absent(request, desk)
  const { note: words } = officerTextOf(request.language).leaders
  const failed = (errors: FormState['errors'], status: number) =>
    request.wants === 'json'
      ? problem(status, 'invalid-fields', words.title, { errors: [...errors] })
      : notesPage(request, desk, { values: request.body, errors }, status)
  const form = noteForm.safeParse(request.body)
  if (!form.success) return failed(problemsOf(form.error, { text: words.label }, { text: longestNote }, request.language), 422)
  const outcome = await desk.writeNote(request.officer, { institution, ...form.data })
  if (outcome === 'changed-since') return failed([{ field: 'text', code: outcome, message: words.changed }], 409)
  return outcome === 'absent' ? absent(request, desk) : seeOther(figuresOf(institution))
}

const notesPage = async (request: OfficerRequest, desk: NoteDesk, form: FormState, status: number): Promise<Reply> => {
  const { language, officer } = request
  const { institution } = officer
  if (institution === null || !mayWriteNote(officer, institution)) return absent(request, desk)
  const [notes, region] = await Promise.all([desk.notes(institution), desk.region()])
  if (request.wants === 'json') return json({ notes })
  const { note: words, institution: of } = officerTextOf(language).leaders
  const last = notes[0]?.n ?? 0
  return page(
    <OfficerLayout title={words.title} request={request} region={region} current="overview" hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} language={language} />
      <div class="head">
        <h1>
          {words.title} <small>{request.institution?.name}</small>
        </h1>
        <a href={figuresOf(institution)}>{of.open}</a>
      </div>
      <InstitutionNotes notes={notes} language={language} timeZone={region.timeZone} />
      <OfficerForm request={request} action={path} hidden={{ after: String(last) }}>
        <TextArea
          form={form}
          name="text"
          label={words.label}
          hint={last === 0 ? words.about : `${words.about} ${words.replaceHint}`}
          maxLength={longestNote}
          language={language}
        />
        <button type="submit">{words.save}</button>
      </OfficerForm>
    </OfficerLayout>,
    { status },
  )
}
