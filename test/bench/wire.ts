/** Items as the table's protocol writes them: `{"S": "text"}`. */
export type Item = Readonly<Record<string, unknown>> & { readonly pk: string; readonly sk: string }

type Wire = { S: string } | { N: string } | { BOOL: boolean } | { NULL: true } | { L: Wire[] } | { M: Record<string, Wire> }

const wire = (value: unknown): Wire => {
  if (value === null) return { NULL: true }
  if (Array.isArray(value)) return { L: value.map(wire) }
  switch (typeof value) {
    case 'string':
      return { S: value }
    case 'number':
      return { N: String(value) }
    case 'boolean':
      return { BOOL: value }
    case 'object':
      return { M: fields(value) }
    default:
      throw new TypeError(`No attribute holds a ${typeof value}`)
  }
}

const fields = (value: object): Record<string, Wire> =>
  Object.fromEntries(Object.entries(value).flatMap(([name, held]) => (held === undefined ? [] : [[name, wire(held)]])))

/** One line of an export. */
export const exportLine = (item: Item): string => `${JSON.stringify({ Item: fields(item) })}\n`
