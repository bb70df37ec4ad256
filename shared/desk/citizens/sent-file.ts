import type { ContactMask } from '../../domain/case/contact-mask.ts'
import type { FileRefusal } from '../../domain/events/happenings.ts'
import { type OpenedCase, openCase } from '../cases/reading.ts'
import { verdictOn } from '../files/turn.ts'
import { surveyToken } from '../survey-token.ts'
import type { Tools } from '../tools.ts'
import { paperOf } from './paper.ts'

/** What became of a file that was just sent: nothing is known yet, or why it was not kept. */
export type SentFile = 'unknown' | { refused: FileRefusal }

/** `survey`: what the link of its survey carries, where it was asked. `sent` is null where no file is awaited, and where it was kept: then it stands among the files, or was taken away since. */
export type OpenedOwnCase = OpenedCase & { sent: SentFile | null; contact: ContactMask | null; survey: string | null }

/** Everything its reporter may know of the case, and of the file whose verdict they wait for. */
export const openOwn = async (tools: Tools, caseId: string, page: number, fileId?: string): Promise<OpenedOwnCase | null> => {
  const opened = await openCase(tools, caseId, { kind: 'reporter', caseId }, page)
  if (!opened) return null
  const contact = await paperOf(tools, opened.view.case).contact()
  const survey = opened.view.case.survey ? await surveyToken(tools, caseId) : null
  return { ...opened, contact, survey, sent: fileId === undefined ? null : await sentFile(tools, opened, fileId) }
}

/** Of what is refused beyond the tenth of a day no event tells. */
const sentFile = async (tools: Tools, { view }: OpenedCase, id: string): Promise<SentFile | null> => {
  if (view.case.files.some(({ fileId }) => fileId === id)) return null
  const told = view.timeline.findLast(({ event }) => event.type === 'file-refused' && event.fileId === id)?.event
  if (told?.type === 'file-refused') return { refused: told.reason }
  const verdict = await verdictOn(tools, id)
  if (verdict === 'kept') return null
  return verdict === null ? 'unknown' : { refused: verdict }
}
