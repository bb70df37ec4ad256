import type { Child } from 'hono/jsx'

type Tab = { label: Child; href: string; isCurrent: boolean }

/** Views of one page beside each other. */
export const Tabs = ({ tabs }: { tabs: readonly Tab[] }) => (
  <ul class="tabs">
    {tabs.map(({ label, href, isCurrent }) => (
      <li>
        <a href={href} aria-current={isCurrent ? 'page' : undefined}>
          {label}
        </a>
      </li>
    ))}
  </ul>
)
