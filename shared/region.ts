import { type Calendar, calendarOf } from './domain/calendar.ts'
import type { Institution } from './domain/directory.ts'
import type { LocalDate } from './domain/local-date.ts'
import { nationalCalendar } from './domain/national-calendar.ts'
import type { Region } from './region-file.ts'

export type { Institution, Region }

/** National days off and what the region adds or changes; the later fact about a day counts. */
export const regionCalendar = (region: Pick<Region, 'calendar'>): Calendar => calendarOf([...nationalCalendar, ...region.calendar.days])

/** Institutions that exist on that day. */
export const institutionsOn = (region: Pick<Region, 'institutions'>, on: LocalDate): Institution[] =>
  region.institutions.filter((it) => it.activeFrom <= on && (it.activeUntil === null || on <= it.activeUntil))
