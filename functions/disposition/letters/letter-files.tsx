import type { LetterForm } from '../../../shared/desk/files/case-files.ts'
import type { LettersDesk } from '../../../shared/desk/officers/letters/open-letters-desk.ts'
import { mayDo } from '../../../shared/domain/actions/possible-actions.ts'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { type Reply, seeOther } from '../../../shared/web/replies.ts'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'
import { ofCase } from '../case/case-upload.tsx'
import { caseOfAddress } from '../case/show-case-desk.tsx'
import { uploadPage } from '../case/upload-page.tsx'
import { pathOf } from '../desk-around.ts'

const letterOfAddress = async (request: OfficerRequest, desk: LettersDesk) => {
  const opened = await caseOfAddress(request, desk)
  const state = opened?.view.case
  const letter = state?.letters.find(({ letterId }) => letterId === request.params.letter)
  return state && letter ? { state, letter } : null
}

/** The letter as it was issued. */
export const readLetter = (request: OfficerRequest, desk: LettersDesk): Promise<Reply> => letterIn('issued', request, desk)

/** The same as it came back signed. */
export const readSignedLetter = (request: OfficerRequest, desk: LettersDesk): Promise<Reply> => letterIn('signed', request, desk)

const letterIn = async (form: LetterForm, request: OfficerRequest, desk: LettersDesk): Promise<Reply> => {
  const opened = await caseOfAddress(request, desk)
  const link = opened && (await desk.linkToLetter(opened.view.case, request.params.letter, form))
  return link ? seeOther(link) : absent(request, desk)
}

/** A form that sends the signed file; its name carries the letter it belongs to. */
export const showSignedUpload = async (request: OfficerRequest, desk: LettersDesk): Promise<Reply> => {
  const found = await letterOfAddress(request, desk)
  if (!found || found.letter.signed || !mayDo(request.officer, 'sign-letter', found.state)) return absent(request, desk)
  const { state, letter } = found
  const { letter: text } = deskTextOf(request.language).work
  return uploadPage(request, desk, {
    ...ofCase(state, request),
    form: await desk.signedUploadForm(state, letter, pathOf(state)),
    title: text.uploadTitle,
    intro: text.uploadIntro,
    accept: 'application/pdf',
  })
}
