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
  return parseRegion(withFiles(readJson(file, path), file), path)
}

const readJson = (file: URL, path: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`${path} is not JSON: ${reason}. A comma or a quotation mark is missing or too many there.`)
  }
}

/** What a region file names lies beside it, and goes with the functions instead of its name. */
const beside = { emblem: '.svg', boundaries: '.geojson' } as const

/** What is not there, or is called otherwise, is left to the check. */
const withFiles = (json: unknown, file: URL): unknown => {
  if (typeof json !== 'object' || json === null) return json
  const named = Object.entries(beside).flatMap(([field, ending]) => {
    const name: unknown = Reflect.get(json, field)
    const found = typeof name === 'string' && name.endsWith(ending) ? new URL(name, file) : null
    return found && existsSync(found) ? [[field, readFileSync(found, 'utf8')] as const] : []
  })
  return { ...json, ...Object.fromEntries(named) }
}
