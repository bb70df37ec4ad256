/** Does `work` for each value, in order, `width` of them at once. */
export const atOnce = async <T>(width: number, values: readonly T[], work: (value: T) => Promise<void>): Promise<void> => {
  let next = 0
  const worker = async () => {
    while (next < values.length) await work(values[next++] as T)
  }
  await Promise.all(Array.from({ length: width }, worker))
}
