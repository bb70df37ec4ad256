import type { PrivacyRight } from '../../events/happenings.ts'
import { type Action, inBoth } from '../action.ts'

/** Access, correction or erasure of one's own data (UU 27/2022). */
export type AskPrivacy = { type: 'ask-privacy'; right: PrivacyRight; text: string }

export const askPrivacy: Action<AskPrivacy> = inBoth((_, { right, text }, { event, write }) => [
  event('privacy-asked', { right, text: write(text) }),
])
