import { jsx } from 'hono/jsx'
import Calendar from 'lucide/dist/esm/icons/calendar-days.mjs'
import FileText from 'lucide/dist/esm/icons/file-text.mjs'
import Megaphone from 'lucide/dist/esm/icons/megaphone.mjs'
import Phone from 'lucide/dist/esm/icons/phone.mjs'
import Search from 'lucide/dist/esm/icons/search.mjs'

/** The icons in use, of one kept set (Lucide, ISC): drawn in the colour of the text beside them. */
const icons = { complaint: Megaphone, request: FileText, track: Search, deadline: Calendar, phone: Phone } as const
export type IconName = keyof typeof icons

/** An icon beside words that say the same: screen readers pass over it. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg
    width="24"
    height="24"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {icons[name].map(([tag, attributes]) => jsx(tag, attributes))}
  </svg>
)
