/** Items as the table's protocol writes them: `{"S": "text"}`. */
export type Item = Readonly<Record<string, unknown>> & { readonly pk: string; readonly sk: string }

export type Wire = { S: string } | { N: string } | { BOOL: boolean } | { NULL: true } | { L: Wire[] } | { M: Record<string, Wire> }

const wire = (value: unknown): Wire => {
  if (value === null) return { NULL: true }
  if (Array.isArray(value)) return { L: value.map(wire) }
  switch (typeof value) {
    case 'string':
      return { S: value }
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`No attribute holds ${value}`)
      return { N: String(value) }
    case 'boolean':
      return { BOOL: value }
    case 'object':
      // As the real client: bytes, sets and instances of classes are no maps.
      if (![Object.prototype, null].includes(Object.getPrototypeOf(value))) throw new TypeError('No attribute holds an instance of a class')
      return { M: fields(value) }
    default:
      throw new TypeError(`No attribute holds a ${typeof value}`)
  }
}

export const fields = (value: object): Record<string, Wire> =>
  Object.fromEntries(Object.entries(value).flatMap(([name, held]) => (held === undefined ? [] : [[name, wire(held)]])))

const unwire = (held: Wire): unknown => {
  if ('S' in held) return held.S
  if ('N' in held) return Number(held.N)
  if ('BOOL' in held) return held.BOOL
  if ('NULL' in held) return null
  return 'L' in held ? held.L.map(unwire) : plain(held.M)
}

/** The other way round. */
export const plain = (held: Record<string, Wire>): Record<string, unknown> => {
  const value: Record<string, unknown> = {}
  for (const name in held) value[name] = unwire(held[name] as Wire)
  return value
}

/** One line of an export. */
export const exportLine = (item: Item): string => `${JSON.stringify({ Item: fields(item) })}\n`
