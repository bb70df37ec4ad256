import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { keySetOf, ringOfOne } from '../../shared/desk/master-ring.ts'
import { jombang } from '../support/desk.ts'
import { eventOf } from '../support/event.ts'
import { startTestTable } from '../support/table.ts'

/** Bytes over the wire, compressed as the function does it, with the style sheet and the script that come along. */
export type PageWeight = { page: string; html: number; assets: number; total: number }

const pages = ['/', '/pengaduan', '/permohonan?jenis=individual', '/lacak', '/dasar-hukum']

export const weighPages = async (folder: string): Promise<PageWeight[]> => {
  const { createHandler } = (await import(
    join(folder, 'functions/intake/handler.mjs')
  )) as typeof import('../../functions/intake/handler.ts')
  const table = await startTestTable()
  const { documents, tableName } = table
  const handle = createHandler({
    documents,
    tableName,
    baseUrl: 'https://desk.example',
    region: async () => jombang,
    keys: async () => keySetOf(ringOfOne(Buffer.alloc(32))),
  })
  const weigh = async (path: string) => {
    const { body = '', headers, statusCode } = await handle(eventOf('GET', path, { headers: { accept: 'text/html' } }))
    if (statusCode !== 200) throw new Error(`${path} answered ${statusCode}`)
    return { text: body, bytes: gzipSync(body).length + JSON.stringify(headers).length }
  }
  const weights: PageWeight[] = []
  for (const page of pages) {
    const { text, bytes } = await weigh(page)
    let assets = 0
    for (const [, path] of text.matchAll(/(?:href|src)="(\/aset\/[^"]+)"/g)) assets += (await weigh(path ?? '')).bytes
    weights.push({ page, html: bytes, assets, total: bytes + assets })
  }
  await table.close()
  return weights
}
