import type { Language } from '../language.ts'
import { textOf } from '../text/citizen-text.ts'

/** What of a form may lie on a phone, and with which answers nothing of it may (docs/adr/0086). */
export type DraftTerms = {
  /** Names of fields. Never who somebody is, how they are reached, nor whom it is about. */
  fields: readonly string[]
  /** `name=value` of an answer with which nothing is kept, and what was kept goes. */
  never: readonly string[]
}

const hours = 72

const textFor = (language: Language) => textOf(language).common.draft

/** Above the form: what lies on this phone is given back before anybody begins anew. */
export const DraftFound = ({ language }: { language: Language }) => {
  const draft = textFor(language)
  return (
    <div class="panel" data-part="found" role="status" hidden>
      <p>{draft.found}</p>
      <div class="actions">
        <button type="button" data-does="resume">
          {draft.resume}
        </button>
        <button type="button" class="second" data-does="forget">
          {draft.forget}
        </button>
      </div>
    </div>
  )
}

/** Hidden until the script of the form shows a part of it: without script nothing can be kept. */
export const DraftOffer = ({ path, language, terms }: { path: string; language: Language; terms: DraftTerms }) => {
  const draft = textFor(language)
  return (
    <div data-draft={path} data-fields={terms.fields.join(' ')} data-never={terms.never.join(' ')} data-hours={hours}>
      <div class="panel" data-part="offer" hidden>
        <button type="button" class="second" data-does="keep">
          {draft.keep}
        </button>
        <p class="hint">{draft.means}</p>
      </div>
      <div class="panel" data-part="kept" role="status" hidden>
        <p>{draft.kept}</p>
        <button type="button" class="second" data-does="forget">
          {draft.forget}
        </button>
      </div>
      <p class="note" data-part="gone" role="status" hidden>
        {draft.gone}
      </p>
      <p class="note" data-part="full" role="status" hidden>
        {draft.full}
      </p>
    </div>
  )
}

/** Said by the script where a form is sent and there is no network: the page, and what was typed, stay. */
export const NoNetwork = ({ language }: { language: Language }) => {
  const draft = textFor(language)
  return <p class="note" role="alert" data-offline={draft.offline} data-online={draft.online} hidden />
}

/** Behind what was sent nothing of it stays on the phone. */
export const DraftSent = ({ path }: { path: string }) => <span data-draft-sent={path} hidden />
