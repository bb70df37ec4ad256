import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import type { Instant } from '../../domain/time/instant.ts'

/** A file as it goes into a ZIP: its bytes, or where they are streamed from when its turn has come. */
export type ZipEntry = { path: string; bytes: Buffer } | { path: string; open: () => Promise<Readable> }

/**
 * Writes a ZIP on disk, one source open at a time, with the checksums of all entries as its last one, and hands it to `use`. The same
 * entries at the same moment are the same bytes.
 */
export const writeZip = async <T>(
  entries: readonly ZipEntry[],
  at: Instant,
  use: (zip: { path: string; bytes: number; sha256: string }) => Promise<T>,
): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'paket-'))
  try {
    const path = join(folder, 'paket.zip')
    const zip = new ZipFile()
    const output = zip.outputStream as Readable
    const written = pipeline(output, createWriteStream(path))
    const options = { mtime: new Date(at), mode: 0o100644 }
    const sums: string[] = []
    const summed =
      (entry: ZipEntry): (() => Promise<Readable>) =>
      async () => {
        const hash = createHash('sha256')
        const source = 'bytes' in entry ? Readable.from([entry.bytes]) : await entry.open()
        return Readable.from(
          (async function* () {
            for await (const chunk of source as AsyncIterable<Buffer>) {
              hash.update(chunk)
              yield chunk
            }
            sums.push(`${hash.digest('hex')}  ${entry.path}\n`)
          })(),
          { objectMode: false },
        )
      }
    for (const entry of entries) addLazily(zip, entry.path, options, summed(entry))
    // Its turn comes when all others have been read.
    addLazily(zip, 'SHA256SUMS', options, async () => Readable.from([Buffer.from(sums.join(''))]))
    zip.end()
    await written
    const { size } = await stat(path)
    return await use({ path, bytes: size, sha256: await sumOf(path) })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Opening = () => Promise<Readable>

const addLazily = (zip: ZipFile, path: string, options: { mtime: Date; mode: number }, open: Opening): void => {
  zip.addReadStreamLazy(path, options, (done) => {
    open().then(
      (stream) => {
        stream.on('error', (error) => (zip.outputStream as Readable).destroy(error))
        done(null, stream)
      },
      (error: Error) => (zip.outputStream as Readable).destroy(error),
    )
  })
}

const sumOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
