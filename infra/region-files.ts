import { existsSync, readFileSync } from 'node:fs'
import type { Region } from '../shared/region.ts'
import { parseRegion } from '../shared/region-file.ts'

export class UnknownRegion extends Error {}

/** The region file of that name under `infra/regions`. Throws with what to correct, line by line. */
export const readRegion = (name: string): Region => {
  const path = `infra/regions/${name}.json`
  const file = new URL(`regions/${name}.json`, import.meta.url)
  if (!existsSync(file)) throw new UnknownRegion(path)
  return parseRegion(JSON.parse(readFileSync(file, 'utf8')), path)
}
