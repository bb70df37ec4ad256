import { connect, type Socket } from 'node:net'
import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'

type Request = { headers: Record<string, string>; body?: string | Uint8Array }
type Response = { statusCode: number; headers: Record<string, string>; body: Buffer }

/**
 * What the table's client sends goes over bare sockets and unsigned, which the local server takes: half of the processor
 * time of a small call is the signature and Node's HTTP client. Commands, retries and errors stay those of the real client.
 */
export const plainTransport = (endpoint: string) => {
  const { hostname, port } = new URL(endpoint)
  const idle: Socket[] = []
  const handle = (request: Request): Promise<{ response: Response }> =>
    new Promise((resolve, reject) => {
      const socket = idle.pop() ?? connect(Number(port), hostname).setNoDelay(true)
      const received: Buffer[] = []
      const onEnd = () => reject(Object.assign(new Error('The table server hung up'), { name: 'TimeoutError' }))
      const settle = () => {
        socket.off('data', onData).off('error', reject).off('close', onEnd)
        idle.push(socket)
      }
      const onData = (data: Buffer) => {
        received.push(data)
        const response = responseIn(received)
        if (!response) return
        settle()
        resolve({ response })
      }
      socket.on('data', onData).on('error', reject).on('close', onEnd)
      socket.write(bytesOf(request))
    })
  const config = {
    requestHandler: { handle, metadata: { handlerProtocol: 'http/1.1' }, destroy: () => {} },
    signer: { sign: async (request: Request) => Object.assign(request, { headers: { ...request.headers, ...unsigned } }) },
  }
  const close = () => {
    for (const socket of idle) socket.destroy()
  }
  return { config: config as unknown as DynamoDBClientConfig, close }
}

/** The server looks for these, but not into them. */
const unsigned = {
  authorization: 'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
  'x-amz-date': '20260101T000000Z',
}

const bytesOf = ({ headers, body = '' }: Request): Buffer => {
  const content = Buffer.from(body as string)
  const lines = Object.entries({ ...headers, host: 'table', 'content-length': String(content.length) })
  return Buffer.concat([Buffer.from(`POST / HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`), content])
}

/** The whole answer, or null as long as some of it is missing. */
const responseIn = (received: readonly Buffer[]): Response | null => {
  const bytes = received.length === 1 ? (received[0] as Buffer) : Buffer.concat(received)
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return null
  const [first = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const body = bytes.subarray(end + 4)
  if (headers['content-length'] === undefined) throw new Error('An answer without its length')
  return body.length < Number(headers['content-length']) ? null : { statusCode: Number(first.split(' ')[1]), headers, body }
}
