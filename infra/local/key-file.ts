import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { type MasterRing, readRing, UnreadableKeys, writtenRing } from '../../shared/desk/master-ring.ts'

/** The keys in a folder's key file. Before the first turn it holds the bare secret in hexadecimal. */
export const readKeyFile = (file: string): MasterRing => readRing(readFileSync(file, 'utf8'), bytesOf)

const bytesOf = (text: string): Buffer => {
  if (!/^([0-9a-f]{2})+$/i.test(text)) throw new UnreadableKeys(text === '' ? 'The file is empty' : 'Neither a ring nor a secret')
  return Buffer.from(text, 'hex')
}

/** Replaced at once: whoever reads it meanwhile reads all of the one or of the other. */
export const writeKeyFile = (file: string, ring: MasterRing): void => {
  const beside = `${file}.${process.pid}`
  writeFileSync(beside, writtenRing(ring), { mode: 0o600 })
  renameSync(beside, file)
}
