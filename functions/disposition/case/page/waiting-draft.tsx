import type { OfficerCase } from '../../../../shared/desk/officers/case/officer-case.ts'
import type { TextRef } from '../../../../shared/domain/case/personal-text.ts'
import { byChannel } from '../../../../shared/domain/channels/by-channel.ts'
import { hasDraft } from '../../../../shared/domain/channels/waiting-draft.ts'
import { SummaryList } from '../../../../shared/web/summary-list.tsx'
import { deskTextOf } from '../../../../shared/web/text/desk-text.ts'
import type { DeskAround } from '../../desk-around.ts'
import type { Preview } from '../actions/action-page.ts'
import { decisionOfDraft, decisionRows } from '../actions/request/decision-fields.tsx'
import { AnswerReaders } from '../answer-readers.tsx'
import { writtenAt } from './case-texts.tsx'

type Shown = { facts: Preview['facts']; words: string }

/** The draft that waits, whole, where the head decides about it. */
export const WaitingDraft = ({ opened, around }: { opened: OfficerCase; around: DeskAround }) => {
  const { case: text } = deskTextOf(around.language)
  const shown = hasDraft(opened.view.case) ? draftShown(opened, around) : null
  const { readers, left } = opened.draftReaders
  return shown === null ? null : (
    <>
      <h3>{text.draftTitle}</h3>
      <SummaryList rows={shown.facts} />
      <p class="written" dir="auto">
        {shown.words}
      </p>
      {readers.length > 1 ? <AnswerReaders readers={readers} words={shown.words} language={around.language} of="draft" /> : null}
      {left.length > 0 ? <p class="note narrow">{text.related.previewLeft({ cases: left.join(', ') })}</p> : null}
    </>
  )
}

/** Null where this officer may not read it. */
const draftShown = (opened: OfficerCase, { language }: DeskAround): Shown | null => {
  const { case: text, act } = deskTextOf(language)
  const state = opened.view.case
  const written = (ref: TextRef) => writtenAt(opened, ref, text.texts.erased)
  return byChannel<Shown | null>(state, {
    complaint: ({ draft }) => {
      const words = draft && written(draft.text)
      return draft === null || words === null ? null : { facts: [[act.fields.outcome, act.outcomes[draft.outcome]]], words }
    },
    request: ({ draft }) => {
      if (!draft || written(draft.text) === null) return null
      const decision = decisionOfDraft(draft, (ref) => written(ref) ?? '')
      return { facts: decisionRows(decision, act, language), words: decision.text }
    },
  })
}
