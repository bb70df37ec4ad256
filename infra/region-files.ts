import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { Region } from '../shared/region.ts'
import { parseRegion } from '../shared/region.ts'

export class UnknownRegion extends Error {
  readonly path: string

  constructor(path: string) {
    super(`There is no region file ${path}. Copy infra/regions/contoh.json to it and fill it in.`)
    this.path = path
  }
}

/** The region file of that name under `infra/regions`. Throws with what to correct, line by line. */
export const readRegion = (name: string): Region => readAt(new URL(`regions/${name}.json`, import.meta.url), `infra/regions/${name}.json`)

/** A region file that a regency keeps elsewhere, by its path. */
export const readRegionFile = (path: string): Region => readAt(pathToFileURL(path), path)

const readAt = (file: URL, path: string): Region => {
  if (!existsSync(file)) throw new UnknownRegion(path)
  return parseRegion(withEmblem(readJson(file, path), file), path)
}

const readJson = (file: URL, path: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`${path} is not JSON: ${reason}. A comma or a quotation mark is missing or too many there.`)
  }
}

/** The region file names its emblem; the picture itself goes with the functions. What is not there is left to the check. */
const withEmblem = (json: unknown, file: URL): unknown => {
  if (typeof json !== 'object' || json === null || !('emblem' in json) || typeof json.emblem !== 'string') return json
  const picture = new URL(json.emblem, file)
  return json.emblem.endsWith('.svg') && existsSync(picture) ? { ...json, emblem: readFileSync(picture, 'utf8') } : json
}
