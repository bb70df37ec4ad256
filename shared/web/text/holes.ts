/**
 * What fills the holes of a text. A text with holes is a function of them: a hole that is missing or misspelt does not
 * compile. That English fills the same holes as Indonesian is for test/web/texts.test.ts to see (docs/adr/0030).
 */
export type Holes<Name extends string> = Readonly<Record<Name, string | number>>
