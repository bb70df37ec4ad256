import type { Effects } from '../effects.ts'
import { turnSalt } from '../salt.ts'
import { toolsOf } from '../tools.ts'
import { checkSelf } from './self-checking.ts'
import { type Swept, sweep, sweepForDigests } from './sweep.ts'
import { type ToldOperators, tellOperators } from './watching.ts'

/** What time alone causes. */
export const openClock = (effects: Effects) => {
  const tools = toolsOf(effects)
  return {
    /** Carries out what the clocks of cases demand by now. */
    sweep: (timeLeft?: () => boolean): Promise<Swept> => sweep(tools, timeLeft),
    /** The morning's own: digests leave on the minute, and days that have ended are anchored. */
    sweepForDigests: (timeLeft?: () => boolean): Promise<Swept> => sweepForDigests(tools, timeLeft),
    /** The salt with which networks are counted is another one every day. */
    turnSalt: () => turnSalt(effects),
    /** Reads the desk's own pages as a citizen would; which did not answer. */
    checkSelf: () => checkSelf(tools),
    /** Writes to the operators when something that nobody sees does not work. */
    tellOperators: (): Promise<ToldOperators> => tellOperators(tools),
  }
}
