/** A function that starts anew answers within three seconds; whoever waits longer has gone elsewhere. */
const limitMillis = 10_000

/** The status with which an address answers; null where nothing answers in time. What it answers is not read. */
export const statusOf = async (address: string): Promise<number | null> => {
  try {
    const response = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(limitMillis) })
    await response.body?.cancel()
    return response.status
  } catch {
    return null
  }
}
