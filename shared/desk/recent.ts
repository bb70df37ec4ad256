import type { Effects } from './effects.ts'

export type Recent<T> = {
  get: () => Promise<T>
  /** Loads anew at the next question: it was just changed here. */
  forget: () => void
}

/**
 * What was read at most `millis` ago by this process. Whoever asks while it is being read waits for the same answer; a
 * failure is not kept.
 */
export const keepRecent = <T>({ now }: Pick<Effects, 'now'>, millis: number, load: () => Promise<T>): Recent<T> => {
  let kept: { value: Promise<T>; at: number } | undefined
  return {
    get: () => {
      const at = Date.parse(now())
      if (kept && Math.abs(at - kept.at) < millis) return kept.value
      const loading = { value: load(), at }
      kept = loading
      loading.value.catch(() => {
        if (kept === loading) kept = undefined
      })
      return loading.value
    },
    forget: () => {
      kept = undefined
    },
  }
}
