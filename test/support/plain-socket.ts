import { connect, type Socket } from 'node:net'

type Answer = { status: number; body: string }

/** Calls to the local table server over bare sockets, unsigned, which it takes. */
export const plainSockets = (endpoint: string) => {
  const { hostname, port } = new URL(endpoint)
  const idle: Socket[] = []
  const post = (target: string, content: string): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const socket = idle.pop() ?? connect(Number(port), hostname).setNoDelay(true)
      const received: Buffer[] = []
      const onEnd = () => reject(new Error('The table server hung up'))
      const onData = (data: Buffer) => {
        received.push(data)
        const answer = answerIn(received)
        if (!answer) return
        socket.off('data', onData).off('error', reject).off('close', onEnd)
        idle.push(socket)
        resolve(answer)
      }
      socket.on('data', onData).on('error', reject).on('close', onEnd)
      socket.write(`${headOf(target)}content-length: ${Buffer.byteLength(content)}\r\n\r\n${content}`)
    })
  const hangUp = () => {
    for (const socket of idle) socket.destroy()
  }
  return { post, hangUp }
}

/** The server looks for a signature, but not into it. */
const signature = 'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0'

const headOf = (target: string): string =>
  `POST / HTTP/1.1\r\nhost: table\r\nauthorization: ${signature}\r\nx-amz-date: 20260101T000000Z\r\n` +
  `x-amz-target: DynamoDB_20120810.${target}\r\ncontent-type: application/x-amz-json-1.0\r\n`

/** The whole answer, or null as long as some of it is missing. */
const answerIn = (received: readonly Buffer[]): Answer | null => {
  const bytes = received.length === 1 ? (received[0] as Buffer) : Buffer.concat(received)
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return null
  const head = bytes.toString('latin1', 0, end)
  const length = /content-length: (\d+)/i.exec(head)?.[1]
  if (length === undefined) throw new Error('An answer without its length')
  return bytes.length < end + 4 + Number(length) ? null : { status: Number(head.slice(9, 12)), body: bytes.toString('utf8', end + 4) }
}
