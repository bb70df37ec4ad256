import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { expect, onTestFinished, test } from 'vitest'
import { createHandler } from '../../functions/keys/handler.ts'
import { readOperations } from '../../shared/desk/clock/watching.ts'
import { createEffects } from '../../shared/desk/effects.ts'
import { handOutKeys } from '../../shared/desk/handing-out-keys.ts'
import { rememberKeys } from '../../shared/desk/key-checks.ts'
import { heldIn, partOf, readPart } from '../../shared/desk/key-parts.ts'
import { keySetOf, type MasterRing, ringOfOne, turned, without } from '../../shared/desk/master-ring.ts'
import { ringAt } from '../../shared/desk/sub-keys.ts'
import { createTools } from '../../shared/desk/tools.ts'
import { plusMillis } from '../../shared/domain/time/instant.ts'
import { functionNames, functions, type KeyPurpose, keysNameOf } from '../../shared/manifest.ts'
import { type KeptIdentity, openIdentity } from '../../shared/store/case/kept-identity.ts'
import { seal, unseal } from '../../shared/store/case/sealing.ts'
import { keys as places } from '../../shared/store/keys.ts'
import { startTestDesk } from '../support/desk.ts'
import { holding } from '../support/held-keys.ts'
import { smallBucket } from '../support/small-bucket.ts'
import { startTestTable } from '../support/table.ts'
import { startTestWeb } from '../support/web.ts'

const every: KeyPurpose[] = [...new Set(functionNames.flatMap((name) => functions[name].keys)), 'key-check']
const now = '2026-11-24T02:00:00.000Z' as MasterRing[0]['made']
const ringOfTwo = () => turned(ringOfOne(randomBytes(32)), randomBytes(32), now, true)

test('a function holds the keys of its purposes, in every generation and with what is known of it, and no others', () => {
  const ring = ringOfTwo()
  const whole = keySetOf(ring)
  for (const name of functionNames) {
    const held = heldIn(partOf(whole, functions[name].keys))
    expect(held.map(({ id, made, leaked }) => [id, made, leaked])).toEqual(whole.map(({ id, made, leaked }) => [id, made, leaked]))
    for (const purpose of every) {
      const keys = () => held.map(({ key }) => key(purpose).toString('hex'))
      if (functions[name].keys.includes(purpose)) expect(keys()).toEqual(whole.map(({ key }) => key(purpose).toString('hex')))
      else expect(keys).toThrow(`This function holds no key for ${purpose}`)
    }
  }
})

test('nothing of the secret, nor of what opens, is in the keys of the public function', () => {
  const ring = ringOfTwo()
  const part = partOf(keySetOf(ring), functions.intake.keys)
  const opening = keySetOf(ring).flatMap(({ key }) => [key('open-identity'), key('seal-identity')].map((it) => it.toString('base64url')))
  expect([...ring.map(({ secret }) => secret), ...opening].filter((it) => part.includes(it))).toEqual([])
})

test('with all keys that it is given, and the item as it lies there, the public function does not open what it closed', async () => {
  const web = await startTestWeb()
  const { id } = await web.citizenFiles('/pengaduan')
  const { documents, tableName } = web.desk.table
  // As a role may that may put and not read: a condition that fails, told to return what is there.
  const Put = {
    TableName: tableName,
    Item: { ...places.reporter(id), keyId: 'x' },
    ConditionExpression: 'attribute_not_exists(pk)',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  }
  const failed = await documents.send(new TransactWriteCommand({ TransactItems: [{ Put }] })).catch((error: unknown) => error)
  const [{ Item: got } = { Item: undefined }] = (failed as { CancellationReasons: { Item?: Record<string, { S: string }> }[] })
    .CancellationReasons
  const kept = Object.fromEntries(Object.entries(got ?? {}).map(([name, { S }]) => [name, S])) as KeptIdentity
  expect(Object.keys(kept).sort()).toEqual(['ephemeral', 'keyId', 'pk', 'sealed', 'sk', 'tag'])
  const byName = async (name: 'intake' | 'mail') => createTools(holding(name, web.effects))
  await expect((await byName('intake')).identityKeys().then(({ opening }) => opening)).rejects.toThrow('holds no key')
  // Every key that it has, wherever it might fit.
  const [generation] = await holding('intake', web.effects).keys()
  const bytes = functions.intake.keys.map((it) => generation.key(it))
  const opened = bytes.flatMap((key) => {
    const keys = { inUse: { id: 'k1', leaked: false, key }, all: [{ id: 'k1', leaked: false, key }] as const }
    return [openIdentity(kept, id, { boxes: keys, seals: keys }), unseal({ iv: '', ...kept } as never, id, keys)]
  })
  expect(opened.filter((it) => it !== null)).toEqual([])
  const { opening } = await (await byName('mail')).identityKeys()
  expect(openIdentity(kept, id, opening)).toContain('Warga Contoh')
  // What version 0.1 sealed neither.
  const [whole] = await web.effects.keys()
  const old = seal('Lama', id, { id: 'k1', key: whole.key('seal-identity') }, randomBytes(12))
  await documents.send(new PutCommand({ TableName: tableName, Item: { ...places.reporter(id), ...old } }))
  const withOwn = bytes.map((key) => unseal(old, id, { inUse: { id: 'k1', leaked: false, key }, all: [{ id: 'k1', leaked: false, key }] }))
  expect([withOwn.filter((it) => it !== null), openIdentity(old, id, opening)]).toEqual([[], 'Lama'])
  await web.close()
})

const emptyTable = async () => {
  const table = await startTestTable()
  onTestFinished(() => table.close())
  return table
}

const place = () => {
  const bucket = smallBucket()
  return { s3: async () => bucket, incomingName: 'incoming' }
}

test('what is handed out is read back; a turn adds to it, and nothing stays of a generation that is retired', async () => {
  const where = place()
  const first = ringOfOne(randomBytes(32))
  await handOutKeys(where, first)
  const ids = async () => Promise.all(holders.map(async (name) => (await readPart(where, keysNameOf(name))).map(({ id }) => id).join()))
  const holders = functionNames.filter((name) => functions[name].keys.length > 0)
  expect(holders).toEqual(['intake', 'disposition', 'mail', 'projections', 'reporting', 'jobs'])
  const each = (text: string) => holders.map(() => text)
  expect(await ids()).toEqual(each('k1'))
  const two = turned(first, randomBytes(32), now, false)
  await handOutKeys(where, two)
  expect(await ids()).toEqual(each('k1,k2'))
  await handOutKeys(where, without(two, 'k1'))
  expect(await ids()).toEqual(each('k2'))
  await expect(readPart(where, keysNameOf('reminders'))).rejects.toThrow()
  await expect(readPart(where, undefined)).rejects.toThrow('This function holds no keys')
})

test('whoever opens is given theirs before whoever only closes', async () => {
  const given: (string | undefined)[] = []
  const send = async (command: PutObjectCommand) => {
    given.push(command.input.Key)
  }
  await handOutKeys({ s3: async () => ({ send }) as unknown as S3Client, incomingName: 'incoming' }, ringOfTwo())
  expect(given).toEqual(['keys/disposition', 'keys/mail', 'keys/jobs', 'keys/projections', 'keys/reporting', 'keys/intake'])
})

test('a deployment hears that keys were handed out, or why not, and that nothing is done when it goes', async () => {
  const said: { type: string | undefined; body: Record<string, string> }[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (it) => {
      body += it
    })
    request.on('end', () => {
      said.push({ type: request.headers['content-type'], body: JSON.parse(body) })
      response.end()
    })
  }).listen(0)
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const facts = { StackId: 'stack', RequestId: 'request', LogicalResourceId: 'KeysHandedOut' }
  const where = place()
  const ring = ringOfOne(randomBytes(32))
  const { documents, tableName } = await emptyTable()
  const effects = { ...where, documents, tableName, masterRing: async () => ring, log: () => {} }
  const of = (RequestType: 'Create' | 'Update' | 'Delete') => ({ RequestType, ResponseURL: address, ...facts })
  expect(await createHandler(effects)(of('Create'))).toEqual({ status: 'SUCCESS' })
  const away = { ...effects, masterRing: async (): Promise<MasterRing> => Promise.reject(new Error('away')) }
  expect(await createHandler(away)(of('Update'))).toEqual({ status: 'FAILED' })
  expect(await createHandler(away)(of('Delete'))).toEqual({ status: 'SUCCESS' })
  const same = { ...facts, PhysicalResourceId: 'keys-of-functions' }
  expect(said).toEqual([
    { type: undefined, body: { Status: 'SUCCESS', ...same } },
    { type: undefined, body: { Status: 'FAILED', Reason: 'Error: away', ...same } },
    { type: undefined, body: { Status: 'SUCCESS', ...same } },
  ])
  const intake = createEffects({ ...where }, { KEYS_NAME: keysNameOf('intake') })
  const subKeys = ringAt(await intake.keys(), now)('form-time')
  expect(subKeys.inUse.key).toEqual(keySetOf(ring)[0].key('form-time'))
  server.close()
})

test('a role that is not known everywhere yet is waited for, three quarters of a minute long, and nothing else is', async () => {
  const ring = ringOfOne(randomBytes(32))
  const outcome = async (name: string, grantedAfter: number) => {
    let passed = 0
    const masterRing = async (): Promise<MasterRing> =>
      passed >= grantedAfter ? ring : Promise.reject(Object.assign(new Error('no'), { name }))
    const sleep = async (millis: number) => {
      passed += millis
    }
    const { documents, tableName } = await emptyTable()
    const handler = createHandler({
      ...place(),
      documents,
      tableName,
      masterRing,
      log: () => {},
      sleep,
      now: () => plusMillis(now, passed),
    })
    const { status } = await handler({ RequestType: 'Create' })
    return [status, passed]
  }
  expect(await outcome('AccessDenied', 0)).toEqual(['SUCCESS', 0])
  expect(await outcome('AccessDeniedException', 20_000)).toEqual(['SUCCESS', 21_000])
  expect(await outcome('AccessDenied', 90_000)).toEqual(['FAILED', 45_000])
  expect(await outcome('ResourceNotFoundException', 20_000)).toEqual(['FAILED', 0])
})

test('a process uses what was handed out, and closes with a new generation once that is in use', async () => {
  const where = place()
  const ring = ringOfTwo()
  await handOutKeys(where, ring)
  const system = await startTestDesk(where)
  const tools = createTools(createEffects({ ...system.effects, ...where, keys: () => readPart(where, keysNameOf('intake')) }))
  const idInUse = async () => (await tools.keyRing())('form-time').inUse.id
  expect(await idInUse()).toBe('k1')
  system.clock.now = plusMillis(now, 3_600_000)
  expect(await idInUse()).toBe('k2')
  await system.close()
})

test("a deployment with the secret of another installation, or one that lost a generation, replaces nobody's keys and tells the operators", async () => {
  const where = place()
  const system = await startTestDesk(where)
  onTestFinished(() => system.close())
  const right = ringOfTwo()
  let ring = right
  const deploys = () => createHandler({ ...system.effects, ...where, masterRing: async () => ring })({ RequestType: 'Update' })
  const given = async () => (await readPart(where, keysNameOf('mail'))).map(({ id, key }) => `${id} ${key('contact-hash').toString('hex')}`)
  const said = async () => (await readOperations(createTools(system.effects))).find(({ check }) => check === 'keys')
  expect([await deploys(), await said()]).toEqual([{ status: 'SUCCESS' }, { check: 'keys', ok: true, missing: [] }])
  const working = await given()
  for (const [wrong, missing] of [
    [ringOfTwo(), ['k1', 'k2']],
    [without(right, 'k1'), ['k1']],
    [ringOfOne(randomBytes(32)), ['k1', 'k2']],
  ] as const) {
    ring = wrong
    expect([await deploys(), await said(), await given()]).toEqual([{ status: 'SUCCESS' }, { check: 'keys', ok: false, missing }, working])
    expect(system.logged.at(-1)).toEqual({ name: 'keys-differ', missing: missing.join() })
  }
  // Back again, and a turn is no fault.
  ring = turned(right, randomBytes(32), now, false)
  expect([await deploys(), await said(), (await given()).length]).toEqual([
    { status: 'SUCCESS' },
    { check: 'keys', ok: true, missing: [] },
    3,
  ])
})

test('where nobody has keys yet, even those of another secret are handed out: a function without any answers nobody', async () => {
  const where = place()
  const system = await startTestDesk(where)
  onTestFinished(() => system.close())
  await rememberKeys(createTools(system.effects).table, keySetOf(ringOfTwo()))
  const masterRing = async () => ringOfOne(randomBytes(32))
  expect(await createHandler({ ...system.effects, ...where, masterRing })({ RequestType: 'Create' })).toEqual({ status: 'SUCCESS' })
  expect((await readPart(where, keysNameOf('intake'))).map(({ id }) => id)).toEqual(['k1'])
})
