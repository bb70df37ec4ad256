/** A browser's file form, read: fields in order, and the one file that comes last. Null when it is not well formed. */
export type FileForm = { fields: ReadonlyMap<string, string>; file: Buffer; type: string }

export const readFileForm = (contentType: string, body: Buffer): FileForm | null => {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1]
  if (!boundary) return null
  const fields = new Map<string, string>()
  const mark = Buffer.from(`--${boundary}`)
  let at = body.indexOf(mark)
  while (at >= 0) {
    const start = at + mark.length
    if (body.subarray(start, start + 2).toString() === '--') return null
    const end = body.indexOf(`\r\n--${boundary}`, start)
    const headEnd = body.indexOf('\r\n\r\n', start)
    if (end < 0 || headEnd < 0 || headEnd > end) return null
    const head = body.subarray(start, headEnd).toString('utf8')
    const content = body.subarray(headEnd + 4, end)
    const name = /name="([^"]*)"/i.exec(head)?.[1]
    if (!name || fields.size > 30) return null
    if (name === 'file') return { fields, file: content, type: /content-type:\s*([^\r\n]+)/i.exec(head)?.[1] ?? 'application/octet-stream' }
    fields.set(name.toLowerCase(), content.toString('utf8'))
    at = end + 2
  }
  return null
}
