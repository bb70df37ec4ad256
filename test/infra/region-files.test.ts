import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { readRegion } from '../../infra/region-files.ts'
import { functionNames, functions } from '../../shared/manifest.ts'
import { synthesize } from './synth.ts'

const run = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'tanggap-regions-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The name by which a file outside the repository is a region file. */
const laid = (content: object | string): string => {
  const file = join(folder, `${typeof content}.json`)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return relative(resolve('infra/regions'), file).replace(/\.json$/, '')
}

test("the regency's own provider of identities takes the place of ours; its own domain that of the API's; a trial leaves nothing", {
  timeout: 60_000,
}, () => {
  const stack = synthesize('contoh', {
    signIn: { issuer: 'https://masuk.contoh.example/realms/daerah', clientId: 'tanggap' },
    domainName: 'lapor.contoh.example',
    certificateArn: 'arn:aws:acm:ap-southeast-3:111122223333:certificate/one',
    retainData: false,
  })
  expect(stack.of('AWS::Cognito::UserPool')).toEqual([])
  const asked = functionNames.filter((name) => functions[name].environment.includes('OIDC_ISSUER'))
  const told = stack.of('AWS::Lambda::Function').filter((it) => it.Environment.Variables.OIDC_CLIENT_ID === 'tanggap')
  expect(told.length).toBe(asked.length)
  expect(stack.only('AWS::ApiGatewayV2::Api').Properties).toMatchObject({ DisableExecuteApiEndpoint: true })
  expect(stack.of('AWS::Lambda::Function')[0]?.Environment.Variables.BASE_URL).toBe('https://lapor.contoh.example')
  expect(stack.only('AWS::DynamoDB::Table')).toMatchObject({ DeletionPolicy: 'Delete', Properties: { DeletionProtectionEnabled: false } })
})

test('synth stops at a wrong region file with the field and what to write there', { timeout: 60_000 }, async () => {
  const { $schema: _, ...contoh } = readRegion('contoh')
  const wrong = laid({ ...contoh, timeZone: 'Asia/Jombang', alarmEmail: 'diskominfo' })
  const environment = { ...process.env, CDK_CONTEXT_JSON: JSON.stringify({ region: wrong }) }
  const said = await run('node', ['infra/app.ts'], { env: environment }).catch(({ code, stderr }) => ({ code, stderr }))
  expect(said).toEqual({
    code: 1,
    stderr: `infra/regions/${wrong}.json cannot be used. Please correct:
  timeZone: write an IANA time zone: Asia/Jakarta, Asia/Makassar or Asia/Jayapura
  alarmEmail: write an e-mail address
`,
  })
})

test('a missing file says what to copy, and one that is not JSON is named', () => {
  expect(() => readRegion('atlantis')).toThrow(
    'There is no region file infra/regions/atlantis.json. Copy infra/regions/contoh.json to it and fill it in.',
  )
  const broken = laid('{ "name": "Kabupaten Contoh", }')
  expect(() => readRegion(broken)).toThrow(`infra/regions/${broken}.json is not JSON: `)
})
