import { InformationClass } from '../../../shared/domain/information/listed-information.ts'
import { deadlineQuery } from './deadline-query.ts'

/** An answer for people: whoever asks for it reads HTML. */
export const page = 'text/html'
/** An answer in lines of text, by a standard of its own. */
export const plain = 'text/plain'
/** Data as a program for browsers. */
export const script = 'text/javascript'
/** An answer as a table for spreadsheets. */
export const csv = 'text/csv'

/** One action of the API. Names of schemas point into the schemas of `openapi-schemas.ts`. */
export type Operation = {
  method: 'get' | 'post'
  path: string
  summary: string
  body?: string
  /** Schema of the answer by status, beside what every request can meet; null for an answer without a body, `page` for one for people, `plain` for lines of text, `csv` for a table. */
  answers: Readonly<Record<number, string | null>>
  query?: Readonly<Record<string, object>>
  /** Needs the cookie that filing or `POST /lacak` sets. */
  opened?: boolean
  /** Answers with that cookie: to the case that was filed or opened, or to none. */
  setsCookie?: boolean
  /** The header that makes a retry harmless. */
  idempotencyKey?: 'required' | 'optional'
}

const filing = { answers: { 201: 'Receipt', 409: 'Problem', 503: 'Problem' }, setsCookie: true, idempotencyKey: 'required' } as const
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
  {
    method: 'post',
    path: '/lacak',
    summary: 'Open a case by number and access code',
    body: 'TrackingForm',
    answers: { 200: 'CaseFacts' },
    setsCookie: true,
  },
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
    setsCookie: true,
  },
  {
    method: 'post',
    path: '/alamat',
    summary: "Confirm that the address of a receipt is its reader's, by the link in it",
    body: 'LinkForm',
    answers: { 200: 'Notice', 410: 'Problem' },
  },
  {
    method: 'post',
    path: '/survei',
    summary: 'Answer the satisfaction survey of a closed case, once, by the link of its letter or its page',
    body: 'SurveyForm',
    answers: { 200: 'Notice', 409: 'Problem', 410: 'Problem' },
  },
  { method: 'get', path: '/kasus/{number}', summary: 'The opened case', answers: { 200: 'CaseFacts' }, opened: true },
  { path: '/kasus/{number}/lengkapi', summary: "Answer the officer's question", body: 'CompletionForm', ...writing },
  { path: '/kasus/{number}/balasan', summary: 'Write to the officer', body: 'ReplyForm', ...writing },
  { path: '/kasus/{number}/selesai', summary: 'Say that the matter is settled, and rate it if you like', body: 'ConfirmForm', ...writing },
  { path: '/kasus/{number}/nilai', summary: 'Rate a closed complaint, once', body: 'RatingForm', ...writing },
  { path: '/kasus/{number}/buka-lagi', summary: 'Reopen a complaint, once', body: 'ReopenForm', ...writing },
  { path: '/kasus/{number}/keberatan', summary: 'Object (UU 14/2008 Ps 35(1)), once', body: 'ObjectionForm', ...writing },
  { path: '/kasus/{number}/cabut', summary: 'Withdraw the case', body: 'WithdrawalForm', ...writing },
  {
    path: '/kasus/{number}/terbit',
    summary: 'Say whether a text about the complaint may be published; no takes down what is shown',
    body: 'PublishingForm',
    ...writing,
  },
  {
    path: '/kasus/{number}/pencatatan',
    summary: 'Say whether the complaint may be recorded in SP4N-LAPOR!, until it is',
    body: 'RecordingForm',
    ...writing,
  },
  {
    path: '/kasus/{number}/bukan-kode-saya',
    summary: 'Say no to a new access code that somebody asked for at the counter',
    body: 'KeepCodeForm',
    ...writing,
  },
  {
    path: '/kasus/{number}/bukan-saya',
    summary: 'Say no to an end of the case that an officer wrote down',
    body: 'ContestForm',
    ...writing,
  },
  { path: '/kasus/{number}/kontak', summary: 'Put right how the reporter is reached', body: 'ContactForm', ...writing },
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
  { method: 'post', path: '/keluar', summary: 'Close the opened case', answers: { 204: null }, setsCookie: true },
  {
    method: 'get',
    path: '/tenggat',
    summary: 'Count a deadline',
    answers: { 200: 'DeadlineAnswer', 422: 'Problem' },
    query: deadlineQuery,
  },
  { method: 'get', path: '/pengumuman', summary: 'Announcements of now, and those that are over', answers: { 200: 'Announcements' } },
  {
    method: 'get',
    path: '/informasi',
    summary: 'The public information list and what is exempt',
    answers: { 200: 'InformationList' },
    query: {
      kelompok: { type: 'string', description: `Class: ${InformationClass.options.join(', ')}; another one asks for all` },
      instansi: { type: 'string', description: 'Id of the institution that holds it' },
      cari: { type: 'string', description: 'Beginnings of words in title and summary' },
      laman: { type: 'string', description: 'Which part of a long list; `next` of an answer leads to the next one' },
    },
  },
  {
    method: 'get',
    path: '/informasi/{id}',
    summary: 'One line of the public information list; 410 where it was taken down',
    answers: { 200: 'InformationLine', 404: 'Problem', 410: 'Problem' },
  },
  {
    method: 'get',
    path: '/laporan',
    summary: 'Published reports and what came of them',
    answers: { 200: 'PublishedReports' },
    query: {
      kategori: { type: 'string', description: 'Id of a category; another one asks for all' },
      kecamatan: { type: 'string', description: 'Name of a district; another one asks for all' },
      cari: { type: 'string', description: 'Beginnings of words in title, report and answer' },
      laman: { type: 'string', description: 'Which part of a long list; `next` of an answer leads to the next one' },
    },
  },
  {
    method: 'get',
    path: '/laporan/judul.js',
    summary: 'Titles of published reports and public information, for the form that compares them with what is typed',
    answers: { 200: script },
  },
  {
    method: 'get',
    path: '/laporan/{id}',
    summary: 'One published report; 410 where it is shown no more',
    answers: { 200: 'PublishedReport', 404: 'Problem', 410: 'Problem' },
  },
  {
    method: 'post',
    path: '/laporan/{id}/juga',
    summary: '"I have the same": adds one to its count, and files nothing',
    answers: { 200: 'Notice', 404: 'Problem', 410: 'Problem', 429: 'Problem' },
  },
  {
    method: 'get',
    path: '/data/laporan.csv',
    summary: 'The published reports as open data',
    answers: { 200: csv },
    query: { pemisah: { type: 'string', description: '`koma` for commas; semicolons otherwise' } },
  },
  {
    method: 'get',
    path: '/data/informasi.csv',
    summary: 'The public information list as open data',
    answers: { 200: csv },
    query: { pemisah: { type: 'string', description: '`koma` for commas; semicolons otherwise' } },
  },
  { method: 'get', path: '/statistik', summary: 'Punctuality, speed and volume, as published', answers: { 200: 'PublishedFigures' } },
  { method: 'get', path: '/data', summary: 'Open data: what there is, its licence and what its columns mean', answers: { 200: page } },
  {
    method: 'get',
    path: '/data/{file}',
    summary:
      '`statistik-2026-09.csv` and the like, `statistik-semua.csv` of all months; the same names with `.json` answer as /statistik does, whatever is accepted',
    answers: { 200: csv, 404: 'Problem' },
    query: { pemisah: { type: 'string', description: '`koma` for commas; semicolons otherwise' } },
  },
  { method: 'get', path: '/dasar-hukum', summary: 'The time limits we work by, with their source', answers: { 200: 'Statutes' } },
  { method: 'get', path: '/openapi.json', summary: 'This description', answers: { 200: 'Description' } },
  { method: 'get', path: '/.well-known/security.txt', summary: 'Whom to tell of a weakness (RFC 9116)', answers: { 200: plain } },
  { method: 'get', path: '/healthz', summary: 'Whether the desk is there', answers: { 200: 'Health' } },
  {
    method: 'get',
    path: '/healthz/deep',
    summary: 'Whether table, keys and secret behind the desk answer',
    answers: { 200: 'DeepHealth', 503: 'DeepHealth' },
  },
  { method: 'get', path: '/', summary: 'Page: the beginning', answers: { 200: page } },
  { method: 'get', path: '/pengaduan/sebelum', summary: 'Page: what to know before a complaint', answers: { 200: page } },
  { method: 'get', path: '/pengaduan', summary: 'Page: the form of a complaint', answers: { 200: page } },
  { method: 'get', path: '/permohonan', summary: 'Page: the form of a request', answers: { 200: page, 303: null } },
  { method: 'get', path: '/lacak', summary: 'Page: number and access code', answers: { 200: page, 303: null } },
  { method: 'get', path: '/lacak/kode', summary: 'Page: a lost access code', answers: { 200: page } },
  { method: 'get', path: '/lacak/tautan', summary: 'Page: where the link of the letter leads', answers: { 200: page, 410: 'Problem' } },
  { method: 'get', path: '/keluar-cepat', summary: 'Page: ends what is open and leads away from here', answers: { 303: null } },
  { method: 'get', path: '/alamat', summary: 'Page: where the link of a receipt leads', answers: { 200: page, 410: 'Problem' } },
  { method: 'get', path: '/survei', summary: 'Page: where the link of the survey leads', answers: { 200: page, 410: 'Problem' } },
  { method: 'get', path: '/privasi', summary: 'Page: what is kept of whom', answers: { 200: page } },
  { method: 'get', path: '/bantuan', summary: 'Page: help', answers: { 200: page } },
  { method: 'get', path: '/aksesibilitas', summary: 'Page: accessibility', answers: { 200: page } },
]
