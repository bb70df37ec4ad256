import { inflateSync } from 'node:zlib'

/** Everything that a PDF says, its compressed parts included, one character a byte. */
export const insideOf = (bytes: Uint8Array): string => {
  const file = Buffer.from(bytes)
  const text = [file.toString('latin1')]
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 7)) {
    try {
      text.push(inflateSync(file.subarray(at + 7), { finishFlush: 2 }).toString('latin1'))
    } catch {
      // Not compressed, and so in the file's own text.
    }
  }
  return text.join('\n')
}
