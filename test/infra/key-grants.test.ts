import { beforeAll, expect, test } from 'vitest'
import { roleIdOf } from '../../infra/constructs/desk-function.ts'
import { grantsOf } from '../../infra/constructs/grants.ts'
import { type FunctionName, functionNames, functions, type KeyPurpose } from '../../shared/manifest.ts'
import { synthesize } from './synth.ts'

/** Who can come by which key, read out of the template and of the manifest (docs/adr/0060). */

type Statement = { Action: string | string[]; Resource: unknown }

let stack: ReturnType<typeof synthesize>
beforeAll(() => {
  stack = synthesize('jombang')
}, 120_000)

const listed = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value])
const statementsOf = (name: FunctionName): Statement[] =>
  stack
    .of('AWS::IAM::Policy')
    .filter(({ PolicyName }) => PolicyName.startsWith(`Functions${name}Role`))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
/** Actions of a function on what lies under a beginning in the bucket without versions, each with the rest of the name. */
const onIncoming = (name: FunctionName, beginning: string): string[] =>
  statementsOf(name).flatMap(({ Action, Resource }) => {
    const [place = ''] = /StorageIncoming.*/.exec(JSON.stringify(Resource)) ?? []
    const under = new RegExp(`"/(${beginning}[^"]*)"`).exec(place)?.[1]
    return under === undefined ? [] : listed(Action).map((action) => `${action} ${under}`)
  })

test('every function reads the one object with its own keys, one writes them, and nobody else comes near', () => {
  expect(Object.fromEntries(functionNames.map((name) => [name, onIncoming(name, 'keys/')]))).toEqual({
    intake: ['s3:GetObject keys/intake'],
    disposition: ['s3:GetObject keys/disposition'],
    attachments: [],
    mail: ['s3:GetObject keys/mail'],
    reminders: [],
    projections: ['s3:GetObject keys/projections'],
    jobs: ['s3:GetObject keys/jobs'],
    reporting: ['s3:GetObject keys/reporting'],
    keys: ['s3:PutObject keys/*'],
  })
  // No grant on that bucket is wider than one of its beginnings.
  const wide = functionNames.flatMap((name) => onIncoming(name, '').filter((it) => !/ (incoming|salt|keys|import)\//.test(it)))
  expect(wide).toEqual([])
})

test('the secret from which all keys come is read by one function, which reads nothing else', () => {
  const readers = functionNames.filter((name) => JSON.stringify(statementsOf(name)).includes('secretsmanager:'))
  const told = functionNames.filter((name) => functions[name].environment.includes('SECRET_ARN'))
  const named = Object.values(stack.template.Resources).filter(
    ({ Type, Properties }) => Type === 'AWS::Lambda::Function' && JSON.stringify(Properties).includes('SecretMaster'),
  )
  expect([readers, told, named.length]).toEqual([['keys'], ['keys'], 1])
  expect(
    statementsOf('keys')
      .flatMap(({ Action }) => listed(Action))
      .filter((it) => !/^(logs|kms):/.test(it))
      .sort(),
  ).toEqual(['dynamodb:PutItem', 'dynamodb:Query', 's3:PutObject', 'secretsmanager:GetSecretValue'])
})

test('keys are handed out before a function that holds some is made or changed, and whoever reads is changed before whoever writes', () => {
  const all = Object.entries(stack.template.Resources) as [
    string,
    { Type: string; Properties: Record<string, unknown>; DependsOn?: string[] },
  ][]
  const [[handedOut, resource] = ['', undefined]] = all.filter(([, { Type }]) => Type === 'Custom::TanggapKeys')
  expect(resource?.Properties).toMatchObject({
    ServiceToken: { 'Fn::GetAtt': [expect.stringMatching(/^Functionskeys/), 'Arn'] },
    // Other purposes are another deployment.
    Purposes: Object.fromEntries(functionNames.map((name) => [name, functions[name].keys.join(' ')])),
  })
  const made = (name: FunctionName) =>
    all.find(([id, { Type }]) => Type === 'AWS::Lambda::Function' && id.startsWith(`Functions${name}`)) ?? ['', undefined]
  for (const name of functionNames) {
    const waits = made(name)[1]?.DependsOn ?? []
    expect([name, waits.includes(handedOut)]).toEqual([name, functions[name].keys.length > 0])
  }
  // Who reads what others write knows new shapes before they write any.
  const readers = ['disposition', 'mail', 'jobs', 'projections', 'reporting'] as const
  for (const writer of ['intake', 'attachments', 'reminders'] as const) {
    const before = made(writer)[1]?.DependsOn ?? []
    expect([writer, readers.filter((name) => !before.includes(made(name)[0]))]).toEqual([writer, []])
  }
})

test('other grants are another role, so that a function has the old one until its code is changed, and none is shared', () => {
  const ids = Object.entries(stack.template.Resources)
    .filter(([, { Type }]) => Type === 'AWS::Lambda::Function')
    .flatMap(([id, { Properties }]) => (id.startsWith('Functions') ? [[id, Properties.Role['Fn::GetAtt'][0]]] : []))
  const roleOf = (name: FunctionName) => ids.find(([id]) => id.startsWith(`Functions${name}Function`))?.[1]
  for (const name of functionNames) {
    expect([name, roleOf(name)]).toEqual([name, expect.stringContaining(`Functions${name}${roleIdOf(grantsOf[name], functions[name])}`)])
  }
  const { table, bucket } = grantsOf.intake
  const of = (grants: typeof grantsOf.intake, environment = functions.intake.environment) => roleIdOf(grants, { environment, keys: [] })
  const narrower = [of({ table: table.slice(1), bucket }), of({ table, bucket: [] }), of({ table, bucket }, []), of({ table, bucket })]
  expect([new Set(narrower).size, roleIdOf(grantsOf.intake, functions.intake)]).toEqual([4, roleIdOf(grantsOf.intake, functions.intake)])
})

const may = (name: FunctionName, action: string, prefix: string): boolean =>
  grantsOf[name].table.some(({ actions, prefixes }) => prefixes.includes(prefix) && (actions as readonly string[]).includes(action))

/** What opens items that begin so. */
const openers: Record<string, readonly KeyPurpose[]> = { 'REPORTER#': ['open-identity', 'seal-identity'], 'CODE#': ['kept-code'] }

// A conditional write can be told to return the item on which its condition failed, and no policy key of DynamoDB forbids that.
test.each(Object.keys(openers))(
  'whoever may write %s and not read it holds nothing that opens it; whoever opens it may read it',
  (prefix) => {
    const holders = functionNames.filter((name) => openers[prefix]?.some((it) => functions[name].keys.includes(it)))
    const readers = functionNames.filter((name) => may(name, 'GetItem', prefix))
    const writers = functionNames.filter((name) => ['PutItem', 'UpdateItem', 'DeleteItem'].some((action) => may(name, action, prefix)))
    expect(holders).toEqual(readers)
    expect(writers.filter((name) => !readers.includes(name) && holders.includes(name))).toEqual([])
  },
)

test('who may know who filed is the desk, mail and jobs; the public function only closes', () => {
  const holding = (purpose: KeyPurpose) => functionNames.filter((name) => functions[name].keys.includes(purpose))
  expect([holding('open-identity'), holding('seal-identity'), holding('close-identity'), holding('key-check')]).toEqual([
    ['disposition', 'mail', 'jobs'],
    ['disposition', 'mail', 'jobs'],
    ['intake', 'disposition', 'jobs'],
    [],
  ])
})
