import type { Child } from 'hono/jsx'
import { Hidden } from '../forms/form.tsx'
import type { OfficerRequest } from './officer-route.tsx'

/**
 * A form of the desk: posts with the token of the session, without which `officerRoute` refuses it. `hidden` travels along,
 * such as the version that was looked at.
 */
export const OfficerForm = ({
  request,
  action,
  hidden = {},
  children,
}: {
  request: Pick<OfficerRequest, 'csrf'>
  action: string
  hidden?: Readonly<Record<string, unknown>>
  children?: Child
}) => (
  <form method="post" action={action} novalidate>
    <Hidden values={{ ...hidden, csrf: request.csrf }} />
    {children}
  </form>
)
