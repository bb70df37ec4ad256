import type { Effects } from '../desk/effects.ts'
import type { Reply } from './replies.ts'

/** Opens the desk of a wing, whose code loads with the first request for it. */
export type Opening<Desk> = (effects: Effects) => Promise<Desk>

/**
 * The action of that name, and the desk it works at: both load when it is first asked for, and no other does. The desk
 * decides what the page may ask of it (`NoInfer`): one that wants more does not compile.
 */
export const lazily =
  <Desk, Name extends string, Request>(
    open: Opening<Desk>,
    load: () => Promise<Record<Name, (request: NoInfer<Request>, desk: NoInfer<Desk>) => Reply | Promise<Reply>>>,
    name: Name,
  ) =>
  async (request: Request, effects: Effects): Promise<Reply> => {
    const [actions, desk] = await Promise.all([load(), open(effects)])
    return actions[name](request, desk)
  }
