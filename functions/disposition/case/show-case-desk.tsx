import type { Followed } from '../../../shared/desk/cases/carry-out.ts'
import type { OfficerCase } from '../../../shared/desk/officers/case/officer-case.ts'
import type { CaseDesk } from '../../../shared/desk/officers/case/open-case-desk.ts'
import { deskActionOfSlug, deskActions } from '../../../shared/domain/actions/officer-actions.ts'
import type { Case, Channel } from '../../../shared/domain/case/case.ts'
import { headersFor } from '../../../shared/web/case/thumbnail.tsx'
import { timelinePageAsked } from '../../../shared/web/case/timeline-pager.tsx'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply } from '../../../shared/web/replies.ts'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'
import { deskAroundOf } from '../desk-around.ts'
import { formWithPicks, formWithSample } from './actions/action-form.tsx'
import { wordsOf } from './actions/action-pages.ts'
import { CaseDeskPage, type CaseDeskProps } from './page/case-desk-page.tsx'
import { caseJson } from './page/case-json.ts'

/** The case that the address names, as this officer may see it; null looks the same for none and for none of theirs. */
export const caseOfAddress = (request: OfficerRequest, desk: Pick<CaseDesk, 'open'>): Promise<OfficerCase | null> =>
  desk.open(request.officer, request.params.number ?? '', timelinePageAsked(request.query))

/** The same case alone, for deciding what may be done: one read, no text, no seal. */
export const stateOfAddress = (request: OfficerRequest, desk: Pick<CaseDesk, 'find'>): Promise<Case | null> =>
  desk.find(request.officer, request.params.number ?? '')

/** Everything about one case (GET /petugas/kasus/{number}). */
export const showCaseDesk = async (request: OfficerRequest, desk: CaseDesk): Promise<Reply> => {
  const opened = await caseOfAddress(request, desk)
  if (!opened) return absent(request, desk)
  const around = await deskAroundOf(request, desk)
  if (request.wants === 'json') return json(caseJson(opened, around))
  const { contoh, untuk, hasil, berkas } = request.query
  const action = untuk ? deskActionOfSlug(untuk) : null
  const form =
    contoh && action ? formWithSample(action, opened, around, await desk.samples(), contoh) : formWithPicks(action, opened, around)
  return caseDeskReply(request, desk, opened, {
    sent: form && action ? { action, form } : null,
    notice: noticeOf(request, opened.view.case.channel, hasil, request.query),
    awaitedFile: berkas,
  })
}

/** The page, fresh or again after a form that could not be carried out. */
export const caseDeskReply = async (
  request: OfficerRequest,
  desk: CaseDesk,
  opened: OfficerCase,
  given: Pick<CaseDeskProps, 'sent' | 'since' | 'notice' | 'awaitedFile'>,
  status = 200,
): Promise<Reply> => {
  const [around, templates, token, thumbnails] = await Promise.all([
    deskAroundOf(request, desk),
    desk.samples(),
    desk.newFormToken(),
    desk.files.thumbnails(opened.view.case),
  ])
  const content = <CaseDeskPage opened={opened} around={around} templates={templates} token={token} thumbnails={thumbnails} {...given} />
  return page(content, { status, headers: headersFor(thumbnails) })
}

/** The page once more, loaded now, after a form that could not be carried out; absent when it is none of theirs any more. */
export const caseDeskAgain = async (
  request: OfficerRequest,
  desk: CaseDesk,
  state: Case,
  given: Pick<CaseDeskProps, 'sent' | 'since' | 'notice'>,
  status: number,
): Promise<Reply> => {
  const opened = await desk.openAgain(request.officer, state)
  return opened ? caseDeskReply(request, desk, opened, given, status) : absent(request, desk)
}

/** What is said after a form was carried out; the address names which, never words of its own. */
const noticeOf = (
  { language }: OfficerRequest,
  channel: Channel,
  done: string | undefined,
  { ikut, utama }: OfficerRequest['query'],
): string | undefined => {
  const { case: text } = deskTextOf(language)
  const action = done ? deskActionOfSlug(done) : null
  if (action) {
    const { related } = text
    const [, followed = '0', left = '0'] = /^(\d{1,3})-(\d{1,3})$/.exec(ikut ?? '') ?? []
    return [
      wordsOf(action, language, channel).done,
      action === 'link' && utama && /^[A-Z]{1,4}-[0-9A-Z-]{1,20}$/.test(utama) ? related.linkedToMain({ main: utama }) : null,
      followed === '0' ? null : related.followed({ done: followed }),
      left === '0' ? null : related.notFollowed({ left }),
    ]
      .filter(Boolean)
      .join(' ')
  }
  const shared = /^bagikan-(\d{1,2})-(\d{1,2})$/.exec(done ?? '')
  if (shared)
    return (shared[2] === '0' ? text.related.shareDone : text.related.sharePartly)({ answered: shared[1] ?? '', refused: shared[2] ?? '' })
  return done ? text.done : undefined
}

/** Where a form leads when it was carried out. */
export const donePath = (number: string, action: keyof typeof deskActions, followed?: Followed, main?: string | null): string => {
  const also = followed ? `&ikut=${followed.done}-${followed.left}` : ''
  return `/petugas/kasus/${number}?hasil=${deskActions[action].slug}${also}${main ? `&utama=${main}` : ''}`
}
