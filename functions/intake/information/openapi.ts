import * as z from 'zod'
import type { DeskBase } from '../../../shared/desk/base.ts'
import {
  CompletionForm,
  ConfirmForm,
  LostCodeForm,
  ObjectionForm,
  PrivacyForm,
  RatingForm,
  ReopenForm,
  ReplyForm,
  TrackingForm,
  WithdrawalForm,
} from '../../../shared/domain/actions/case-forms.ts'
import { Statute } from '../../../shared/domain/law/statutes.ts'
import { DeadlineAnswer } from '../../../shared/domain/time/explain.ts'
import { json, type Reply, type Request } from '../../../shared/web/replies.ts'
import { CaseFacts, Health, Notice, Problem, Receipt, UploadForm } from '../case/case-answers.ts'
import { type Forms, formsOf } from '../filing/forms.ts'

/** One action of the API. Names of schemas point into `schemasOf`. */
type Operation = {
  method: 'get' | 'post'
  path: string
  summary: string
  body?: string
  /** Schema of the answer by status; null for an answer without a body. */
  answers: Readonly<Record<number, string | null>>
  query?: Readonly<Record<string, object>>
  /** Needs the cookie that filing or `POST /lacak` sets. */
  opened?: boolean
  /** The header that makes a retry harmless. */
  idempotencyKey?: 'required' | 'optional'
}

const filing = { answers: { 201: 'Receipt', 409: 'Problem', 503: 'Problem' }, idempotencyKey: 'required' } as const
const writing = { method: 'post', answers: { 200: 'CaseFacts', 409: 'Problem' }, opened: true, idempotencyKey: 'optional' } as const

export const operations: readonly Operation[] = [
  { method: 'post', path: '/pengaduan', summary: 'File a complaint', body: 'ComplaintForm', ...filing },
  { method: 'get', path: '/pengaduan/diterima', summary: 'The receipt again', answers: { 200: 'Receipt' }, opened: true },
  {
    method: 'post',
    path: '/permohonan',
    summary: 'File an information request',
    body: 'RequestForm',
    ...filing,
    query: {
      dari: { type: 'string', description: 'Number of the opened complaint that goes on as this request, where an officer proposed it' },
    },
  },
  { method: 'get', path: '/permohonan/diterima', summary: 'The receipt again', answers: { 200: 'Receipt' }, opened: true },
  { method: 'post', path: '/lacak', summary: 'Open a case by number and access code', body: 'TrackingForm', answers: { 200: 'CaseFacts' } },
  {
    method: 'post',
    path: '/lacak/kode',
    summary: 'Ask for a link that replaces a lost access code; the answer is always the same',
    body: 'LostCodeForm',
    answers: { 202: 'Notice' },
  },
  {
    method: 'post',
    path: '/lacak/tautan',
    summary: 'Use the link of the letter: the case gets a new access code',
    body: 'LinkForm',
    answers: { 200: 'Receipt', 410: 'Problem' },
  },
  { method: 'get', path: '/kasus/{number}', summary: 'The opened case', answers: { 200: 'CaseFacts' }, opened: true },
  { path: '/kasus/{number}/lengkapi', summary: "Answer the officer's question", body: 'CompletionForm', ...writing },
  { path: '/kasus/{number}/balasan', summary: 'Write to the officer', body: 'ReplyForm', ...writing },
  { path: '/kasus/{number}/selesai', summary: 'Say that the matter is settled, and rate it if you like', body: 'ConfirmForm', ...writing },
  { path: '/kasus/{number}/nilai', summary: 'Rate a closed complaint, once', body: 'RatingForm', ...writing },
  { path: '/kasus/{number}/buka-lagi', summary: 'Reopen a complaint, once', body: 'ReopenForm', ...writing },
  { path: '/kasus/{number}/keberatan', summary: 'Object (UU 14/2008 Ps 35(1)), once', body: 'ObjectionForm', ...writing },
  { path: '/kasus/{number}/cabut', summary: 'Withdraw the case', body: 'WithdrawalForm', ...writing },
  { path: '/kasus/{number}/privasi', summary: 'Ask for access, correction or erasure', body: 'PrivacyForm', ...writing },
  {
    method: 'get',
    path: '/kasus/{number}/berkas',
    summary: 'A form to send one file with',
    answers: { 200: 'UploadForm', 409: 'Problem' },
    opened: true,
  },
  {
    method: 'get',
    path: '/kasus/{number}/berkas/{file}',
    summary: 'Leads to a link that reads a file for a few minutes',
    answers: { 303: null, 404: 'Problem' },
    opened: true,
  },
  {
    method: 'get',
    path: '/kasus/{number}/surat/{letter}',
    summary: 'Leads to a link that reads an official letter for a few minutes, signed where it has been signed',
    answers: { 303: null, 404: 'Problem' },
    opened: true,
  },
  { method: 'post', path: '/keluar', summary: 'Close the opened case', answers: { 204: null } },
  {
    method: 'get',
    path: '/tenggat',
    summary: 'Count a deadline',
    answers: { 200: 'DeadlineAnswer' },
    query: {
      mulai: { type: 'string', format: 'date', description: 'Day 0; today if left out' },
      hari: { type: 'integer', minimum: 1, maximum: 1000, default: 10 },
      satuan: { type: 'string', enum: ['kerja', 'kalender'], default: 'kerja' },
    },
  },
  { method: 'get', path: '/dasar-hukum', summary: 'The time limits we work by, with their source', answers: { 200: 'Statutes' } },
  { method: 'get', path: '/healthz', summary: 'Whether the desk is there', answers: { 200: 'Health' } },
]

export const showOpenApi = async (_request: Request, desk: DeskBase): Promise<Reply> => json(await openApiOf(desk))

/** OpenAPI 3.1 of the public API, generated from the schemas that check what comes in and shape what goes out. */
const openApiOf = async (desk: DeskBase): Promise<object> => {
  const region = await desk.region()
  const secured = { security: [{ openedCase: [] }] }
  const paths: Record<string, Record<string, object>> = {}
  for (const operation of operations) {
    const { method, path, summary, body, opened } = operation
    const entry = {
      operationId: operationIdOf(operation),
      summary,
      parameters: parametersOf(operation),
      ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: refOf(body) } } } } : {}),
      responses: responsesOf(operation),
      ...(opened ? secured : {}),
    }
    paths[path] = { ...paths[path], [method]: entry }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: `Tanggap ${region.name}`,
      version: '1',
      description: `Send and accept application/json. Every error is application/problem+json (RFC 9457). Dates are civil days in ${region.timeZone}; moments are UTC.`,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: desk.baseUrl }],
    paths,
    components: {
      schemas: schemasOf(await formsOf(desk)),
      securitySchemes: { openedCase: { type: 'apiKey', in: 'cookie', name: '__Host-tanggap' } },
    },
  }
}

const operationIdOf = ({ method, path }: Operation): string => `${method}-${path.replace(/[{}]/g, '').split('/').filter(Boolean).join('-')}`

const refOf = (name: string) => ({ $ref: `#/components/schemas/${name}` })

const parametersOf = ({ path, query = {}, idempotencyKey }: Operation): object[] => [
  ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
  ...Object.entries(query).map(([name, schema]) => ({ name, in: 'query', required: false, schema })),
  ...(idempotencyKey
    ? [
        {
          name: 'Idempotency-Key',
          in: 'header',
          required: idempotencyKey === 'required',
          description: 'The same key sent again gives the same answer and files nothing twice',
          schema: { type: 'string', pattern: '^[\\w-]{8,100}$' },
        },
      ]
    : []),
]

const descriptions: Readonly<Record<number, string>> = {
  200: 'Done',
  201: 'Filed',
  202: 'Asked for',
  204: 'Closed',
  303: 'See there',
  404: 'There is no such thing',
  409: 'Not possible as things stand; `code` says why',
  410: 'Used, or too old',
  503: 'Very busy; nothing was kept, send again after Retry-After',
}

const responsesOf = ({ answers }: Operation): object => ({
  ...Object.fromEntries(
    Object.entries(answers).map(([status, schema]) => {
      const description = descriptions[Number(status)] ?? ''
      if (schema === null) return [status, { description }]
      const type = schema === 'Problem' ? 'application/problem+json' : 'application/json'
      return [status, { description, content: { [type]: { schema: refOf(schema) } } }]
    }),
  ),
  default: { description: 'Anything else', content: { 'application/problem+json': { schema: refOf('Problem') } } },
})

const schemasOf = ({ complaint, request }: Forms): Record<string, object> => {
  const forms = {
    ComplaintForm: complaint,
    RequestForm: request,
    TrackingForm,
    LostCodeForm,
    LinkForm: z.object({ t: z.string().describe('The part of the link behind `t=`') }),
    CompletionForm,
    ReplyForm,
    ConfirmForm,
    RatingForm,
    ReopenForm,
    ObjectionForm,
    WithdrawalForm,
    PrivacyForm,
  }
  const answers = { Receipt, CaseFacts, UploadForm, Notice, DeadlineAnswer, Statutes: z.array(Statute), Health, Problem }
  return {
    ...Object.fromEntries(Object.entries(forms).map(([name, schema]) => [name, formSchema(schema)])),
    ...Object.fromEntries(Object.entries(answers).map(([name, schema]) => [name, jsonSchema(schema, 'output')])),
  }
}

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): object => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}

/** Absent fields are empty ones, so what may be left out is asked of the form itself. */
const formSchema = (form: z.ZodObject): object => {
  const required = Object.entries(form.shape).flatMap(([name, field]) => (z.safeParse(field, undefined).success ? [] : [name]))
  return { ...jsonSchema(form, 'input'), required }
}
