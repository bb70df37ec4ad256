import type { Child } from 'hono/jsx'

/** A line of what is looked over: its field (null where nothing was asked), what that is called, and what was answered. */
export type AnsweredRow = readonly [field: string | null, term: string, value: Child | null | undefined]

/** The form that the buttons beside the rows belong to; it stands below them. */
export const lookAgainId = 'kirim'

type RowsProps = { rows: readonly AnsweredRow[]; path: string; change: string }

/** What was answered, each with the way back to its field; empty answers are left out. Works without script: the form comes to the field by its address. */
export const LookAgainRows = ({ rows, path, change }: RowsProps) => (
  <dl class="rows">
    {rows.flatMap(([field, term, value]) =>
      value === null || value === undefined || value === ''
        ? []
        : [
            <div>
              <dt>{term}</dt>
              <dd>{value}</dd>
              {field === null ? null : (
                <dd>
                  <button
                    type="submit"
                    form={lookAgainId}
                    formaction={`${path}#${field}`}
                    name="step"
                    value="edit"
                    data-row={field}
                    class="second"
                    aria-label={`${change}: ${term}`}
                  >
                    {change}
                  </button>
                </dd>
              )}
            </div>,
          ],
    )}
  </dl>
)
