import type { Effects } from './effects.ts'

/** Waits before something is tried again, by chance between `least` and `most` milliseconds: those who collided part. */
export const pause = ({ randomBytes, sleep }: Pick<Effects, 'randomBytes' | 'sleep'>, least: number, most: number): Promise<void> =>
  sleep(least + ((randomBytes(1)[0] ?? 0) / 256) * (most - least))
