import * as z from 'zod'
import type { Instant } from './instant.ts'
import { addDays, type LocalDate, localDateOf, momentOf, toEpochDay } from './local-date.ts'

/** A time of day as the wall clock of the region shows it, `14:30`. With its `LocalDate` it is a moment there; see `momentOf`. */
export const LocalTime = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
  .brand<'LocalTime'>()
export type LocalTime = z.infer<typeof LocalTime>

/** A day and a time of day in the region's time zone, which knows no summer time (no zone of Indonesia does). */
export type LocalMoment = { on: LocalDate; at: LocalTime }

const minutesPerDay = 1440

const minutesOf = (time: LocalTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

const pad = (n: number): string => String(n).padStart(2, '0')

export const localTime = (text: string): LocalTime => LocalTime.parse(text)

/** What calendar and wall clock show in `timeZone` at that moment; seconds are left out. */
export const localMomentOf = (now: Instant, timeZone: string): LocalMoment => {
  const on = localDateOf(now, timeZone)
  const midnight = Date.parse(momentOf(on, '00:00', timeZone))
  const minutes = Math.floor((Date.parse(now) - midnight) / 60_000)
  return { on, at: localTime(`${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`) }
}

/** The moment at which the wall clock in `timeZone` shows that; the other way round. */
export const instantOf = ({ on, at }: LocalMoment, timeZone: string): Instant => momentOf(on, at as `${number}:${number}`, timeZone)

/** So many minutes later; earlier when negative. */
export const plusMinutes = ({ on, at }: LocalMoment, minutes: number): LocalMoment => {
  const total = minutesOf(at) + minutes
  const days = Math.floor(total / minutesPerDay)
  const rest = total - days * minutesPerDay
  return { on: addDays(on, days), at: localTime(`${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`) }
}

/** Minutes from one to the other, negative when `b` comes first. */
export const minutesBetween = (a: LocalMoment, b: LocalMoment): number =>
  (toEpochDay(b.on) - toEpochDay(a.on)) * minutesPerDay + minutesOf(b.at) - minutesOf(a.at)
