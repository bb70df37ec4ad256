import { type Instant, plusMillis } from '../../shared/domain/time/instant.ts'
import { addDays, localDateOf, startOfDay } from '../../shared/domain/time/local-date.ts'
import { type FunctionName, functionNames, triggersOf } from '../../shared/manifest.ts'

/** A schedule that has to run now. */
export type Due = { name: FunctionName; schedule: string }

/** A schedule of the manifest: every so many minutes, or each day at a time of the region. */
export type Scheduled = Due & ({ everyMinutes: number; dailyAt: null } | { everyMinutes: null; dailyAt: string })

export const scheduledWork = (): Scheduled[] =>
  functionNames.flatMap((name) =>
    triggersOf(name, 'schedule').flatMap(({ schedules }) =>
      schedules.map(
        (it): Scheduled =>
          'everyMinutes' in it
            ? { name, schedule: it.name, everyMinutes: it.everyMinutes, dailyAt: null }
            : { name, schedule: it.name, everyMinutes: null, dailyAt: it.dailyAt },
      ),
    ),
  )

const minute = 60_000

/** What fell due since somebody last looked; the daily work comes last, for it tells of what the rest has found. */
export const dueSince = (scheduled: readonly Scheduled[], since: Instant, now: Instant, timeZone: string): Due[] => {
  const slot = (at: Instant, minutes: number) => Math.floor(Date.parse(at) / (minutes * minute))
  const often = scheduled.filter((it) => it.everyMinutes !== null && slot(since, it.everyMinutes) < slot(now, it.everyMinutes))
  return [...often, ...dailyMoments(scheduled, since, now, timeZone).flatMap(({ daily }) => daily)]
}

/** Where a traveller stops: at each moment of daily work on the way, and at the end. Going back there is only the end. */
export const stopsBetween = (scheduled: readonly Scheduled[], from: Instant, to: Instant, timeZone: string) => {
  const moments = dailyMoments(scheduled, from, to, timeZone)
  return moments.at(-1)?.at === to ? moments : [...moments, { at: to, daily: [] as Due[] }]
}

/** A traveller who goes further than this many days is not shown each of them. */
const mostDays = 4000

/** After `from`, up to and with `to`: each moment of daily work, and each day's end where there is none. In order. */
const dailyMoments = (scheduled: readonly Scheduled[], from: Instant, to: Instant, timeZone: string): { at: Instant; daily: Due[] }[] => {
  const daily = scheduled.filter((it) => it.dailyAt !== null)
  const times = daily.length > 0 ? [...new Set(daily.map(({ dailyAt }) => String(dailyAt)))].sort() : ['00:00']
  const moments: { at: Instant; daily: Due[] }[] = []
  let date = localDateOf(from, timeZone)
  for (let days = 0; days < mostDays && startOfDay(date, timeZone) <= to; days++, date = addDays(date, 1)) {
    for (const time of times) {
      const [hour = 0, minutes = 0] = time.split(':').map(Number)
      const at = plusMillis(startOfDay(date, timeZone), (hour * 60 + minutes) * minute)
      if (at > from && at <= to) moments.push({ at, daily: daily.filter(({ dailyAt }) => dailyAt === time) })
    }
  }
  return moments
}
