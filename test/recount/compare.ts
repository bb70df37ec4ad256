import type { Figures } from './figure-list.ts'

/** Two lists of figures side by side: each that differs, by its name, with what the face says and what the events say. */
export const differencesOf = (face: string, read: Figures, counted: Figures): string[] =>
  [...new Set([...counted.keys(), ...read.keys()])].flatMap((name) => {
    const [is, wanted] = [read.get(name), counted.get(name)]
    if (is === wanted) return []
    if (wanted === undefined) return [`${face}: ${name} is ${is}, which nothing counts`]
    return [`${face}: ${name} is ${is ?? 'not there'} instead of ${wanted}`]
  })
