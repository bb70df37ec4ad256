import type { Child } from 'hono/jsx'
import type { OpenedCase } from '../../../shared/desk/cases/reading.ts'
import type { PossibleMove, ReporterMove } from '../../../shared/domain/actions/reporter-moves.ts'
import type { CasePart } from '../../../shared/letters/case-parts.ts'
import type { Surroundings } from '../../../shared/web/case/clock-receipts.tsx'
import { longDate } from '../../../shared/web/format.ts'
import { type FormState, Hidden } from '../../../shared/web/forms/form.tsx'
import { textOf } from '../../../shared/web/text/citizen-text.ts'

export type Tokens = Readonly<Partial<Record<ReporterMove, string>>>

/** What every action on the page is drawn from. */
export type ActionProps = {
  opened: OpenedCase
  around: Surroundings
  form: FormState
  possible: readonly PossibleMove[]
  tokens: Tokens
  written: (n: number) => string
  /** What the link of the survey carries; null where nothing was asked. */
  survey: string | null
  /** The part a letter led to; it is open. */
  part: CasePart | undefined
}

/** Until when an action is possible, where a window ends it. */
export const Until = ({ move, possible, around }: { move: ReporterMove; possible: readonly PossibleMove[]; around: Surroundings }) => {
  const until = possible.find((it) => it.move === move)?.until
  return until ? <p class="until">{textOf(around.language).actions.until({ until: longDate(until, around.language) })}</p> : null
}

type ActionFormProps = {
  number: string
  to: string
  token: string | undefined
  send: string
  danger?: boolean
  quiet?: boolean
  children?: Child
}

export const ActionForm = ({ number, to, token, send, danger = false, quiet = false, children }: ActionFormProps) => (
  <form method="post" action={`/kasus/${number}/${to}`} novalidate>
    <Hidden values={{ token }} />
    {children}
    <button type="submit" class={danger ? 'danger' : quiet ? 'second' : undefined}>
      {send}
    </button>
  </form>
)

/** An action that is there but not the first thing to do: opens without script, and by itself when it holds a mistake. */
export const Folded = ({ part, title, open, children }: { part: CasePart; title: string; open: boolean; children?: Child }) => (
  <details id={part} open={open}>
    <summary>{title}</summary>
    {children}
  </details>
)

export const hasErrorIn = (form: FormState, ...names: string[]): boolean => form.errors.some(({ field }) => names.includes(field))
