import type { Figures } from './figure-list.ts'

/**
 * The survey as pages show it is not counted anew yet (docs/adr/0071); its rows are, in every simulated year
 * (`test/simulate/count-figures.ts`).
 */
const notRecounted = /^Survei kepuasan|\/survey\//

/** Two lists of figures side by side: each that differs, by its name, with what the face says and what the events say. */
export const differencesOf = (face: string, read: Figures, counted: Figures): string[] =>
  [...new Set([...counted.keys(), ...read.keys()])].flatMap((name) => {
    const [is, wanted] = [read.get(name), counted.get(name)]
    if (is === wanted || isAtLeast(is, wanted) || (wanted === undefined && notRecounted.test(name))) return []
    if (wanted === undefined) return [`${face}: ${name} is ${is}, which nothing counts`]
    return [`${face}: ${name} is ${is ?? 'not there'} instead of ${wanted}`]
  })

/** What a page says it did not look at in full it says as "sedikitnya": then it may be less. */
const isAtLeast = (is: string | undefined, wanted: string | undefined): boolean => {
  const least = /^sedikitnya (\d+)$/.exec(is ?? '')?.[1]
  return least !== undefined && /^\d+$/.test(wanted ?? '') && Number(least) <= Number(wanted)
}
