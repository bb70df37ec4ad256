import type { Case } from '../case/case.ts'

/**
 * What differs by channel at one place of a page or a letter: each channel is named, none is the rest. A third one does not
 * compile until it has been thought of here.
 */
export const byChannel = <T>(
  state: Case,
  parts: { readonly [Name in Case['channel']]: (state: Extract<Case, { channel: Name }>) => T },
): T => (parts[state.channel] as (state: Case) => T)(state)
