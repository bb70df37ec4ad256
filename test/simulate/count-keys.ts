import type { RawItem } from './raw.ts'

/** Who filed, and contacts that were put right. */
const isClosed = (pk: string): boolean => pk.startsWith('REPORTER#')

/** Items that tell with which keys something is closed. */
export const tellsOfKeys = ({ pk, sk }: RawItem): boolean => isClosed(pk) || sk === 'CODE' || sk === 'CASE'

/**
 * Keys were turned and the old ones are gone: nobody's name and no code hangs on them any more, and no letter failed for want
 * of a key. `gone` null: they were never turned.
 */
export const checkKeys = (items: readonly RawItem[], gone: string | null, faults: string[]) => {
  if (gone === null) return { resealed: 0, keptCodes: 0 }
  const idOf = ({ pk }: RawItem) => pk.slice(pk.indexOf('#') + 1)
  const sealed = items.filter(({ pk }) => isClosed(pk))
  for (const it of sealed) if (it.keyId === gone) faults.push(`sealed ${idOf(it)} with keys that are gone`)
  const kept = new Map(items.filter(({ sk }) => sk === 'CODE').map((it) => [idOf(it), it]))
  for (const it of items.filter(({ sk }) => sk === 'CASE')) {
    const { accessKey = 'k1', accessGeneration = 0 } = it.case as { accessKey?: string; accessGeneration?: number }
    const code = kept.get(idOf(it))
    const isKept = code !== undefined && code.generation === accessGeneration && code.keyId !== gone
    if (accessKey === gone && !isKept) faults.push(`code of ${idOf(it)} is lost`)
  }
  for (const { letter } of items as readonly { letter?: { id: string; failure: string | null } }[]) {
    if (letter?.failure === 'key-lost') faults.push(`letter ${letter.id} failed for want of a key`)
  }
  return { resealed: sealed.length, keptCodes: kept.size }
}
