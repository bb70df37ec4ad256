import type { Child } from 'hono/jsx'

/** Terms and their values; empty ones are left out. */
export const SummaryList = ({ rows }: { rows: readonly (readonly [string, Child | null | undefined])[] }) => (
  <dl>
    {rows.flatMap(([term, value]) =>
      value === null || value === undefined || value === ''
        ? []
        : [
            <div>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>,
          ],
    )}
  </dl>
)
