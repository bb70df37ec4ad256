import type { OfficerCase } from '../../../../shared/desk/officers/case/officer-case.ts'
import { deskActions } from '../../../../shared/domain/actions/officer-actions.ts'
import { textRefsOf } from '../../../../shared/domain/events/text-refs.ts'
import { urgentSince } from '../../../../shared/domain/lists/desks.ts'
import type { DeskAround } from '../../desk-around.ts'
import { suggestionsFor } from '../actions/suggested-lines.tsx'
import { sentenceOf } from './case-head.tsx'
import { offeredActions } from './offered-actions.ts'

/** The case for programs: the facts of the page and nothing it does not show. */
export const caseJson = (opened: OfficerCase, around: DeskAround) => {
  const { view, shown, texts, reporter } = opened
  const actions = offeredActions(opened, around)
  const { number, channel, status, statusSince, receivedOn, version, holders, files, clocks, confidential, identity } = view.case
  return {
    number,
    channel,
    status,
    statusSince,
    sentence: sentenceOf(view, around),
    receivedOn,
    version,
    urgentSince: urgentSince(view.case),
    holders,
    confidential,
    identity,
    reporter,
    files: files.map(({ fileId, type, size, sha256, from = 'reporter' }) => ({ fileId, type, size, sha256, from })),
    clocks: clocks.map(({ statute, due, provisional, stoppedOn }) => ({ statute, due, provisional, stoppedOn })),
    // `?laman=2` goes on with what was before.
    pages: { page: shown.page, pages: shown.pages },
    timeline: shown.entries.map(({ seq, event }) => ({
      seq,
      type: event.type,
      at: event.at,
      by: event.by.kind === 'officer' ? { kind: 'officer', role: event.by.role, institution: event.by.institution } : event.by,
      texts: textRefsOf(event).flatMap(({ n }) => (view.readableTexts.has(n) ? [texts.get(n)?.text ?? null] : [])),
    })),
    actions: actions.map((it) => deskActions[it].slug),
    suggestions: actions.includes('dispose') ? suggestionsFor({ opened, around }) : null,
  }
}
