import { S3Client } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { createEffects } from '../../shared/desk/effects.ts'
import { signScriptForm } from '../../shared/desk/files/links.ts'

/** A page names where files go before anything is signed (docs/adr/0087): it must be where a signed form leads. */
test('the policy of a page names the place to which signed forms lead', async () => {
  const credentials = { accessKeyId: 'contoh', secretAccessKey: 'contoh' }
  for (const region of ['ap-southeast-3', 'us-east-1']) {
    const effects = createEffects(
      { s3: async () => new S3Client({ region, credentials }) },
      { INCOMING_NAME: 'tanggap-incoming', AWS_REGION: region },
    )
    const { url } = await signScriptForm(effects, { owner: 'case_1', fileId: 'file_1' })
    expect([region, effects.incomingOrigin]).toEqual([region, new URL(url).origin])
  }
  expect(createEffects({}, { AWS_ENDPOINT_URL: 'http://localhost:4566/' }).incomingOrigin).toBe('http://localhost:4566')
})
