import type { Desk } from '../../../shared/desk/desk.ts'
import { idBytes, signedFileId } from '../../../shared/desk/identifiers.ts'
import { mayDo } from '../../../shared/domain/actions/possible-actions.ts'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { type Reply, seeOther } from '../../../shared/web/replies.ts'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'
import { signReadLink } from '../../../shared/web/upload-form.ts'
import { ofCase } from '../case/case-upload.tsx'
import { caseOfAddress } from '../case/show-case-desk.tsx'
import { uploadPage } from '../case/upload-page.tsx'

const letterOfAddress = async (request: OfficerRequest, desk: Desk) => {
  const opened = await caseOfAddress(request, desk)
  const state = opened?.view.case
  const letter = state?.letters.find(({ letterId }) => letterId === request.params.letter)
  return state && letter ? { state, letter } : null
}

/** The letter as it was issued. */
export const readLetter = async (request: OfficerRequest, desk: Desk): Promise<Reply> => {
  const found = await letterOfAddress(request, desk)
  if (!found) return absent(request, desk)
  const { state, letter } = found
  const fileName = `${state.number}-${letter.kind}.pdf`
  return seeOther(await signReadLink(desk.effects, { owner: state.id, fileId: letter.letterId, fileName, type: 'application/pdf' }))
}

/** The same as it came back signed. */
export const readSignedLetter = async (request: OfficerRequest, desk: Desk): Promise<Reply> => {
  const found = await letterOfAddress(request, desk)
  if (!found?.letter.signed) return absent(request, desk)
  const { state, letter } = found
  const fileName = `${state.number}-${letter.kind}-ttd.pdf`
  const { fileId } = found.letter.signed
  return seeOther(await signReadLink(desk.effects, { owner: state.id, fileId, fileName, type: 'application/pdf' }))
}

/** A form that sends the signed file; its name carries the letter it belongs to. */
export const showSignedUpload = async (request: OfficerRequest, desk: Desk): Promise<Reply> => {
  const found = await letterOfAddress(request, desk)
  if (!found || found.letter.signed || !mayDo(request.officer, 'sign-letter', found.state)) return absent(request, desk)
  const { state, letter } = found
  const { letter: text } = deskTextOf(request.language).work
  const fileId = signedFileId(letter.letterId, desk.effects.randomBytes(idBytes))
  return uploadPage(request, desk, {
    ...ofCase(state, request),
    fileId,
    title: text.uploadTitle,
    intro: text.uploadIntro,
    accept: 'application/pdf',
  })
}
