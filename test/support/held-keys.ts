import type { Effects } from '../../shared/desk/effects.ts'
import { heldIn, partOf } from '../../shared/desk/key-parts.ts'
import type { KeySet } from '../../shared/desk/sub-keys.ts'
import { type FunctionName, functions, type KeyPurpose } from '../../shared/manifest.ts'

/** The effects of one function: of all keys it holds those that it is given, as it is deployed. */
export const holding = <It extends Pick<Effects, 'keys'>>(name: FunctionName, effects: It): It => ({
  ...effects,
  keys: async () => heldIn(partOf(await effects.keys(), functions[name].keys)),
})

/** Notes for which purposes each function asks a key. */
export const watchKeys = () => {
  const asked = new Map<FunctionName, Set<KeyPurpose>>()
  const noting = (name: FunctionName, keys: KeySet): KeySet => {
    const of = asked.get(name) ?? new Set()
    asked.set(name, of)
    const noted = (it: KeySet[0]): KeySet[0] => ({
      ...it,
      key: (purpose) => {
        of.add(purpose)
        return it.key(purpose)
      },
    })
    const [oldest, ...later] = keys
    return [noted(oldest), ...later.map(noted)]
  }
  return { noting, askedBy: (name: FunctionName): KeyPurpose[] => [...(asked.get(name) ?? [])].sort() }
}
