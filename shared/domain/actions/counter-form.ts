import * as z from 'zod'
import { Via } from '../case/case.ts'
import { addDays, type LocalDate } from '../time/local-date.ts'
import { choice, optionalTrackingId, requiredDate } from './form-fields.ts'

/** Ways by which an officer hears of something; what came through our own pages files itself. */
export const counterVia = Via.exclude(['web']).options

/** How far back a true day of receipt may lie. */
const daysBack = 365

/**
 * What an officer adds to a form they write down for somebody (domain.md section 2): how it came, and the true day of
 * receipt, from which every limit counts. `today` is the region's civil date.
 */
export const counterForm = (today: LocalDate) =>
  z.object({
    via: choice(counterVia),
    receivedOn: requiredDate
      .refine((date) => date === null || date <= today, { error: 'future-date' })
      .refine((date) => date === null || date >= addDays(today, -daysBack), { error: 'too-old' }),
    trackingId: optionalTrackingId,
  })
