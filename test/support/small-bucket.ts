import { DeleteObjectCommand, GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'

/** A bucket in memory for functions that may not list it: what is absent is denied. Whoever needs more starts a storage (web.ts). */
export const smallBucket = (): S3Client => {
  const objects = new Map<string, Buffer>()
  const send = async (command: unknown) => {
    if (command instanceof PutObjectCommand && command.input.IfNoneMatch === '*' && objects.has(command.input.Key ?? ''))
      throw Object.assign(new Error('There is one'), { name: 'PreconditionFailed' })
    else if (command instanceof PutObjectCommand)
      objects.set(command.input.Key ?? '', Buffer.from(command.input.Body as string | Uint8Array))
    else if (command instanceof DeleteObjectCommand) objects.delete(command.input.Key ?? '')
    else if (command instanceof GetObjectCommand) {
      const body = objects.get(command.input.Key ?? '')
      if (body === undefined) throw Object.assign(new Error('Access Denied'), { name: 'AccessDenied' })
      return { Body: { transformToString: async () => body.toString(), transformToByteArray: async () => new Uint8Array(body) } }
    } else throw new Error('A test that needs more of a bucket starts one')
    return {}
  }
  return { send } as unknown as S3Client
}
