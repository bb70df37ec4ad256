import { createHash } from 'node:crypto'

type Walled = { type: string; [fact: string]: unknown }
type Named = { institutions: string[]; officers: string[] }

/** From whom a case is kept, by its events alone; null where nobody is named or meant, and it is withheld for no such reason. */
export const keptFromBy = (events: readonly Walled[]): string[] | null => {
  let named: Named = { institutions: [], officers: [] }
  let meant = null as { similar: string[] } | null
  let desk = null as unknown
  for (const { type, reported, lifted, person, otherDesk } of events) {
    if (reported !== undefined && (type.endsWith('-filed') || type === 'conflict-named')) named = reported as Named
    if (type === 'conflict-named' && person !== undefined) meant = person as typeof meant
    if (type === 'wall-lifted') {
      const { institutions, officers } = lifted as Named
      named = {
        institutions: named.institutions.filter((it) => !institutions.includes(it)),
        officers: named.officers.filter((it) => !officers.includes(it)),
      }
    }
    if (otherDesk !== undefined) desk = otherDesk
  }
  const from = new Set([...named.institutions, ...named.officers, ...(meant?.similar ?? []), ...(desk === null ? [] : ['@coordinators'])])
  return meant === null && from.size === 0 ? null : [...from].sort()
}

/** The row of figures of those that are kept from exactly these. */
export const withheldRowOf = (from: readonly string[], klass: string): string => {
  const ofThese = from.length === 0 ? '' : `.${createHash('sha256').update(from.join('#')).digest('hex').slice(0, 20)}`
  return `withheld#withheld${ofThese}#${klass}`
}
