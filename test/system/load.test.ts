import { rmSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dynamoClient, startDynamo, tableName } from '../../infra/local/dynamodb.ts'
import { findChainFault } from '../../shared/domain/events/chain.ts'
import { rebuild } from '../../shared/domain/events/evolve.ts'
import { readCase, readLog } from '../../shared/store/case/case-items.ts'
import { caseIdOf } from '../../shared/store/case/number-items.ts'
import { startSystem } from './support.ts'

let system: Awaited<ReturnType<typeof startSystem>>
beforeAll(async () => {
  system = await startSystem()
})
afterAll(async () => {
  await system?.close()
})

const complaint = {
  class: 'ordinary',
  recordThere: 'yes',
  identity: 'named',
  title: 'Lampu mati',
  text: 'Sejak kemarin.',
  name: 'Warga Contoh',
  email: 'warga@contoh.example',
}
const informationRequest = {
  requesterKind: 'individual',
  name: 'Pemohon Contoh',
  nik: '3517014101900001',
  address: 'Jalan Contoh 1',
  email: 'pemohon@contoh.example',
  details: 'Salinan DPA',
  purpose: 'Penelitian',
  obtain: 'copy-soft',
  deliver: 'email',
}

type Answer = { status: number; number: string }

/** Each filing comes from a network of its own, as a crowd does: every address of 127/8 is this machine. */
const file = (path: string, body: object, n: number): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const content = JSON.stringify(body)
    const headers = {
      accept: 'application/json',
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(content),
      'idempotency-key': `load-${path.slice(1)}-${n}`,
    }
    const { port } = new URL(system.url)
    const call = request(
      { host: '127.0.0.1', port, path, method: 'POST', headers, localAddress: `127.0.1.${(n % 250) + 1}` },
      (response) => {
        let text = ''
        response.on('data', (part) => {
          text += part
        })
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, number: (JSON.parse(text || '{}') as { number?: string }).number ?? '' }),
        )
      },
    )
    call.on('error', reject)
    call.end(content)
  })

/** Files `count` at `concurrency`; a broken connection is an answer with status 0. */
const fileMany = async (path: string, body: object, count: number, concurrency: number, from = 0): Promise<Answer[]> => {
  const answers: Answer[] = []
  let next = from
  const worker = async () => {
    while (next < from + count) answers.push(await file(path, body, next++).catch(() => ({ status: 0, number: '' })))
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
  return answers
}

const report = (channel: string) => {
  const filings = system.logged.filter((line) => line.name === 'case-filed' && line.channel === channel)
  const attempts = filings.map((line) => Number(line.attempts))
  const units = filings.map((line) => Number(line.writeUnits))
  const overtaken = system.logged.filter((line) => line.name === 'filing-overtaken' && Number(line.attempt) > 1)
  if (overtaken.length > 0) console.log(JSON.stringify(overtaken.slice(0, 10)))
  console.log(`${channel}: ${filings.length} filings, at most ${Math.max(...attempts)} attempts, ${Math.max(...units)} write units each`)
  return { filings: filings.length, mostAttempts: Math.max(...attempts) }
}

test('200 information requests at concurrency 50: numbers 1 to 200 without a gap, no errors, at most three attempts', async () => {
  const answers = await fileMany('/permohonan', informationRequest, 200, 50)
  const { filings, mostAttempts } = report('request')
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 200 }, () => 201))
  const numbers = answers.map(({ number }) => Number(number.split('-')[2])).sort((a, b) => a - b)
  expect(numbers).toEqual(Array.from({ length: 200 }, (_, i) => i + 1))
  expect([filings, mostAttempts <= 3]).toEqual([200, true])
})

test('200 complaints at concurrency 50: 200 cases, no errors, at most three attempts', async () => {
  const answers = await fileMany('/pengaduan', complaint, 200, 50)
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 200 }, () => 201))
  expect(new Set(answers.map(({ number }) => number)).size).toBe(200)
  const { filings, mostAttempts } = report('complaint')
  expect([filings, mostAttempts <= 3]).toEqual([200, true])
})

test('killed in the middle of a load, nothing accepted is lost and no chain is broken', async () => {
  const filing = Promise.all([fileMany('/pengaduan', complaint, 150, 10, 1000), fileMany('/permohonan', informationRequest, 150, 10, 1000)])
  await new Promise((resolve) => setTimeout(resolve, 700))
  await system.kill()
  const accepted = (await filing).flat().filter(({ status }) => status === 201)
  expect(accepted.length).toBeGreaterThan(0)
  expect(accepted.length).toBeLessThan(300)

  const { dataFolder } = system
  const server = await startDynamo({ file: join(dataFolder, 'table.sqlite') })
  const table = { documents: DynamoDBDocumentClient.from(dynamoClient(server.endpoint)), tableName }
  for (const { number } of accepted) {
    const id = await caseIdOf(table, number)
    const log = await readLog(table, id)
    expect([number, findChainFault(id, log)]).toEqual([number, null])
    expect(await readCase(table, id)).toEqual(rebuild(log))
  }
  await server.stop()
  system = await startSystem(dataFolder)
  const [after] = await fileMany('/permohonan', informationRequest, 1, 1, 5000)
  expect(after?.status).toBe(201)
  expect(await system.close()).toBe(0)
  rmSync(dataFolder, { recursive: true, force: true })
})
