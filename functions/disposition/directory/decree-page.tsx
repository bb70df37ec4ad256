import type { ReadinessRow } from '../../../shared/desk/officers/directory/keeping-directory.ts'
import type { DirectoryDesk } from '../../../shared/desk/officers/directory/open-directory-desk.ts'
import { mayChangeReadiness } from '../../../shared/domain/office/directory-rules.ts'
import { acceptDocuments } from '../../../shared/files/kinds.ts'
import { fileSize, moment } from '../../../shared/web/format.ts'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { type Reply, seeOther } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { uploadPage } from '../case/upload-page.tsx'
import { directoryWords } from './directory-parts.tsx'

export const readinessPath = (institution: string): string => `/petugas/kesiapan/${institution}`

export const rowOf = async (request: OfficerRequest, desk: DirectoryDesk): Promise<ReadinessRow | null> =>
  (await desk.readiness()).find(({ institution }) => institution.id === request.params.id) ?? null

/** A decree is entered before its file is sent: a file alone says nothing of whom it appoints. */
const mayUpload = ({ officer }: OfficerRequest, { institution, readiness }: ReadinessRow): boolean =>
  readiness.ppid !== null && mayChangeReadiness(officer, institution.id)

/** A form that sends the decree straight to the bucket (GET /petugas/kesiapan/{id}/sk/unggah). */
export const showDecreeUpload = async (request: OfficerRequest, desk: DirectoryDesk): Promise<Reply> => {
  const row = await rowOf(request, desk)
  if (!row || !mayUpload(request, row)) return absent(request, desk)
  const { decreeFile: words } = directoryWords(request)
  const { id, name } = row.institution
  return uploadPage(request, desk, {
    form: await desk.decreeUploadForm(id, readinessPath(id)),
    title: `${words.uploadTitle}: ${name}`,
    intro: row.decree.file ? `${words.intro} ${words.replaces}` : words.intro,
    accept: acceptDocuments,
    back: { path: readinessPath(id), label: name },
    current: 'readiness',
  })
}

/** Sends whoever may see the readiness to a link that works for a few minutes (GET /petugas/kesiapan/{id}/sk). */
export const readDecreeFile = async (request: OfficerRequest, desk: DirectoryDesk): Promise<Reply> => {
  const row = await rowOf(request, desk)
  const file = row?.decree.file
  if (!row || !file) return absent(request, desk)
  return seeOther(await desk.linkToDecree(row.institution.id, file, fileNameOf(row, file.type)))
}

const fileNameOf = ({ institution }: ReadinessRow, type: string): string => `SK-PPID-${institution.id}.${type.split('/')[1] ?? 'bin'}`

type Shown = { request: OfficerRequest; row: ReadinessRow; timeZone: string }

/** The file of the decree, what became of the one that was just sent, and the way to send another. */
export const DecreeSection = ({ request, row, timeZone }: Shown) => {
  const { decreeFile: words } = directoryWords(request)
  const { decree, institution } = row
  const { language } = request
  return (
    <section>
      <h2 id="sk">{words.title}</h2>
      <Awaited request={request} row={row} timeZone={timeZone} />
      {decree.file ? (
        <p>
          <a href={`${readinessPath(institution.id)}/sk`}>
            {fileNameOf(row, decree.file.type)} ({textOf(language).case.fileTypes[decree.file.type] ?? decree.file.type},{' '}
            {fileSize(decree.file.size, language)})
          </a>{' '}
          <small>{words.sentAt({ at: moment(decree.file.at, language, timeZone) })}</small>
        </p>
      ) : (
        <p>{words.none}</p>
      )}
      {mayUpload(request, row) ? (
        <p>
          <a href={`${readinessPath(institution.id)}/sk/unggah`}>{decree.file ? words.replace : words.add}</a>
        </p>
      ) : mayChangeReadiness(request.officer, institution.id) ? (
        <p class="hint">{words.first}</p>
      ) : null}
    </section>
  )
}

/** Whoever keeps the readiness reads why the last file was refused for as long as no other one was kept. */
const Awaited = ({ request, row: { decree, institution }, timeZone }: Shown) => {
  const { decreeFile: words } = directoryWords(request)
  const awaited = request.query.berkas
  const isKnown = [decree.file?.fileId, decree.refused?.fileId, ...decree.replaced].includes(awaited)
  if (awaited && /^D-\w{1,40}$/.test(awaited) && !isKnown) return <p class="note">{words.checking}</p>
  if (!decree.refused || !mayChangeReadiness(request.officer, institution.id)) return null
  return (
    <p class="late">
      {words.refused({ at: moment(decree.refused.at, request.language, timeZone) })} {words.refusals[decree.refused.reason]}.
    </p>
  )
}
