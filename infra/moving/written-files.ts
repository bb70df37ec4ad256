import { createHash } from 'node:crypto'
import { closeSync, createReadStream, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'

/**
 * Files that are whole or not there: each is written beside its place and moved into it when it is on disk. Whoever is killed leaves
 * an `.part` behind, which the next run writes anew.
 */
const part = '.part'

export const writeWhole = async (
  path: string,
  chunks: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): Promise<void> => {
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(path + part, 'w', 0o600)
  try {
    for await (const chunk of chunks) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    }
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(path + part, path)
}

export const writeOnce = async (path: string, chunks: () => AsyncIterable<string | Uint8Array>): Promise<void> => {
  if (!existsSync(path)) await writeWhole(path, chunks())
}

/** Lines of JSON, one at a time. */
export async function* readLines(path: string): AsyncGenerator<unknown> {
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY }))
    if (line !== '') yield JSON.parse(line)
}

export const sumOfFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** All whole files below a folder, in order, by their paths in it. */
export function* filesBelow(folder: string, within = ''): Generator<string> {
  const entries = readdirSync(join(folder, within), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = within === '' ? entry.name : `${within}/${entry.name}`
    if (entry.isDirectory()) yield* filesBelow(folder, path)
    else if (!entry.name.endsWith(part)) yield path
  }
}
