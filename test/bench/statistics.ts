export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** The value below which that part of the values lies. */
export const quantile = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN

/** Milliseconds that a piece of work takes. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Figures of one piece of work, run by run. */
export type Runs = readonly (readonly number[])[]

/** So many runs make one ratio. */
export const runsOfRatio = 5

/**
 * Works take turns, round after round, so that whatever else the machine does falls on all of them. `prepare` comes before
 * each run and is not measured.
 */
export const byTurns = async <Name extends string>(
  rounds: number,
  works: Readonly<Record<Name, (round: number) => Promise<number>>>,
  prepare: (run: number) => Promise<void> = async () => {},
): Promise<Record<Name, Runs>> => {
  const names = Object.keys(works) as Name[]
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[][]])) as Record<Name, number[][]>
  for (let run = 0; run < runsOfRatio; run++) {
    await prepare(run)
    for (const name of names) taken[name].push([])
    for (let round = 0; round < rounds; round++) for (const name of names) taken[name][run]?.push(await works[name](round))
  }
  return taken
}

/** How often one work takes what the other takes: the middle of the runs, and how far they lie apart. */
export type Ratio = { middle: number; least: number; most: number }

export const ratioOf = (ours: Runs, bare: Runs): Ratio => {
  const ratios = ours.map((run, i) => median(run) / median(bare[i] ?? []))
  return { middle: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) }
}
