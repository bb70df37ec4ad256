import type { Case, IssuedLetter } from '../../domain/case/case.ts'
import type { Effects } from '../effects.ts'
import { signReadLink, signThumbnailLink, signUploadForm } from './links.ts'

/** A form that sends one file straight to the bucket; afterwards the browser is at the path `back`, which learns its id. */
export const uploadForm = (effects: Effects, upload: { owner: string; fileId: string; back: string }) => {
  const { owner, fileId, back } = upload
  return signUploadForm(effects, {
    owner,
    fileId,
    redirectTo: `${effects.baseUrl}${back}${back.includes('?') ? '&' : '?'}berkas=${fileId}`,
  })
}

/** How people call files of these types; `jpeg` and `quicktime` are names for programs. */
const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'video/mp4': 'mp4',
}

const letterNames: Readonly<Record<IssuedLetter['kind'], string>> = {
  acknowledgement: 'tanda-bukti-penerimaan',
  handover: 'tanda-bukti-penyerahan',
  incomplete: 'pemberitahuan-belum-lengkap',
  extension: 'pemberitahuan-perpanjangan',
  decision: 'pemberitahuan-tertulis',
  refusal: 'keputusan-penolakan',
  'objection-answer': 'tanggapan-keberatan',
}

/** A link, for a few minutes, to a file of a case that whoever asks may see; null when the case has none of that id. */
export const linkToFile = async (effects: Effects, state: Case, id: string | undefined): Promise<string | null> => {
  const index = state.files.findIndex(({ fileId }) => fileId === id)
  const file = state.files[index]
  if (!file) return null
  const fileName = `berkas-${index + 1}-${state.number}.${endings[file.type] ?? 'bin'}`
  return signReadLink(effects, { owner: state.id, fileId: file.fileId, fileName, type: file.type })
}

/** Links, good for as long, to the small pictures of its files, by the file's id: for a page that shows the case to whoever may see them. */
export const linksToThumbnails = async (effects: Effects, { id: owner, files }: Case): Promise<ReadonlyMap<string, string>> =>
  new Map(
    await Promise.all(
      files
        .filter(({ thumbnail }) => thumbnail)
        .map(async ({ fileId }) => [fileId, await signThumbnailLink(effects, { owner, fileId })] as const),
    ),
  )

/** An official letter as it was issued, as it came back signed, or the one of both that counts: signed where it has been. */
export type LetterForm = 'issued' | 'signed' | 'counting'

/** The same for an official letter of the case (surat resmi). */
export const linkToLetter = async (effects: Effects, state: Case, id: string | undefined, form: LetterForm): Promise<string | null> => {
  const letter = state.letters.find(({ letterId }) => letterId === id)
  const signed = form === 'issued' ? undefined : letter?.signed?.fileId
  if (!letter || (form === 'signed' && !signed)) return null
  // Whoever keeps it beside others has to know it without opening it.
  const fileName = `${letterNames[letter.kind]}-${state.number}${signed ? '-bertanda-tangan' : ''}.pdf`
  return signReadLink(effects, { owner: state.id, fileId: signed ?? letter.letterId, fileName, type: 'application/pdf' })
}
