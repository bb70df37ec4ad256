import * as z from 'zod'
import { Via } from '../case/case.ts'
import { addDays } from '../time/local-date.ts'
import type { LocalMoment } from '../time/local-time.ts'
import { choice, optionalTime, optionalTrackingId, requiredDate } from './form-fields.ts'

/** Ways by which an officer hears of something; what came through our own pages files itself. */
export const counterVia = Via.exclude(['web']).options

/** How far back a true day of receipt may lie. */
const daysBack = 365

/**
 * What an officer adds to a form they write down for somebody (domain.md section 2): how it came, and the true day of
 * receipt, from which every limit counts, with its hour where a chat tells it. `now` is what calendar and clock of the region show.
 */
export const counterForm = (now: LocalMoment) =>
  z
    .object({
      via: choice(counterVia),
      receivedOn: requiredDate
        .refine((date) => date === null || date <= now.on, { error: 'future-date' })
        .refine((date) => date === null || date >= addDays(now.on, -daysBack), { error: 'too-old' }),
      receivedTime: optionalTime,
      trackingId: optionalTrackingId,
    })
    .refine((form) => form.receivedTime === null || form.receivedOn !== now.on || form.receivedTime <= now.at, {
      path: ['receivedTime'],
      error: 'future-time',
    })
