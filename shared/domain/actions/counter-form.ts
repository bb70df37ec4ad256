import * as z from 'zod'
import { Via } from '../case/case.ts'
import { addDays } from '../time/local-date.ts'
import { type LocalMoment, LocalTime } from '../time/local-time.ts'
import { choice, optionalTrackingId, requiredDate } from './form-fields.ts'

/** Ways by which an officer hears of something; what came through our own pages files itself. */
export const counterVia = Via.exclude(['web']).options

/** How far back a true day of receipt may lie. */
const daysBack = 365

/** A time of day as the wall clock of the region shows it, with a dot as people here write it or with a colon. */
const optionalTime = z
  .preprocess(
    (value) => {
      if (typeof value !== 'string') return value ?? ''
      const [, hour = '', minute = ''] = /^(\d{1,2})[.:](\d{2})(?:[.:]\d{2})?$/.exec(value.trim()) ?? []
      return hour === '' ? value.trim() : `${hour.padStart(2, '0')}:${minute}`
    },
    z
      .string({ error: 'bad-time' })
      .refine((text) => text === '' || LocalTime.safeParse(text).success, { error: 'bad-time' })
      .transform((text) => (text === '' ? null : LocalTime.parse(text))),
  )
  .meta({ type: ['string', 'null'], pattern: '^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9])?$' })

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
