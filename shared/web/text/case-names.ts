import type { Channel } from '../../domain/case/case.ts'
import type { CaseEvent } from '../../domain/events/events.ts'
import type { CaseLetterContent } from '../../domain/letters/letter.ts'
import type { Language } from '../language.ts'
import { complaintEventNames } from './complaint-event-names.ts'
import { letterNames } from './letter-names.ts'
import type { EventNames } from './named.ts'
import { requestEventNames } from './request-event-names.ts'
import { sharedEventNames } from './shared-event-names.ts'
import { saidIn } from './whom.ts'

/** What every event is called. */
export const eventNames: EventNames<CaseEvent['type']> = { ...sharedEventNames, ...complaintEventNames, ...requestEventNames }

/** What an event is called for that reader; undefined for one that only a later version knows. */
export const eventName = (
  type: CaseEvent['type'],
  reader: 'reporter' | 'desk',
  language: Language,
  channel: Channel,
): string | undefined => (Object.hasOwn(eventNames, type) ? saidIn(channel, eventNames[type][reader][language]) : undefined)

export const letterName = (kind: CaseLetterContent['kind'], language: Language): string => letterNames[kind][language]
