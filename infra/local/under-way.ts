import { setTimeout as wait } from 'node:timers/promises'

/** A sender gives up after fifteen seconds; whatever takes longer than this has hung. */
const longestMillis = 30_000

/**
 * What runs beside the requests: the stream, the schedules. A lease is two minutes of the clock, and a clock that is moved
 * past them while somebody sends lets another send the same letter. So whoever moves it waits until all that has ended.
 */
export const watchUnderWay = () => {
  const running = new Set<Promise<unknown>>()
  return {
    run: async <T>(work: () => Promise<T>): Promise<T> => {
      const promise = work()
      running.add(promise)
      try {
        return await promise
      } finally {
        running.delete(promise)
      }
    },
    /** Nothing is under way any more; or something hangs, which must not stop the clock for ever. */
    ended: async (): Promise<void> => {
      const given = AbortSignal.timeout(longestMillis)
      while (running.size > 0 && !given.aborted) {
        await Promise.race([
          Promise.allSettled([...running]),
          wait(longestMillis, undefined, { ref: false, signal: given }).catch(() => {}),
        ])
      }
    },
  }
}

/** One after another, whoever asks: two travellers at once would leave the clock anywhere. */
export const oneAfterAnother = <A, R>(work: (argument: A) => Promise<R>): ((argument: A) => Promise<R>) => {
  let last: Promise<unknown> = Promise.resolve()
  return (argument) => {
    const next = last.then(() => work(argument))
    last = next.catch(() => {})
    return next
  }
}
