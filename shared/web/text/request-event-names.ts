import type { RequestEvent } from '../../domain/channels/request/request-events.ts'
import type { EventNames } from './named.ts'
import type { sharedEventNames } from './shared-event-names.ts'

/** What happens to an information request alone. */
export const requestEventNames: EventNames<Exclude<RequestEvent['type'], keyof typeof sharedEventNames>> = {
  'request-filed': {
    reporter: { id: 'Permohonan didaftarkan', en: 'Request registered' },
    desk: { id: 'Permohonan didaftarkan', en: 'Request registered' },
  },
  assigned: {
    reporter: { id: 'Permohonan diteruskan ke pemegang informasi', en: 'Passed to the holder of the information' },
    desk: { id: 'Ditugaskan', en: 'Assigned' },
  },
  extended: {
    reporter: { id: 'Batas jawaban diperpanjang', en: 'The limit was extended' },
    desk: { id: 'Batas jawaban diperpanjang', en: 'Limit extended' },
  },
  lapsed: {
    reporter: { id: 'Tidak diproses karena tidak lengkap', en: 'Not processed because incomplete' },
    desk: { id: 'Tidak diproses karena tidak lengkap', en: 'Not processed: incomplete' },
  },
  'found-complete': {
    reporter: { id: 'Permohonan dinyatakan lengkap', en: 'The request was found complete' },
    desk: { id: 'Dinyatakan lengkap', en: 'Found complete' },
  },
  'assignment-returned': {
    reporter: {
      id: 'Dikembalikan karena instansi itu tidak menguasai informasinya',
      en: 'Sent back: that institution does not hold the information',
    },
    desk: { id: 'Dikembalikan pemegang informasi', en: 'Returned by the holder' },
  },
  'decision-drafted': {
    reporter: { id: 'Rancangan keputusan', en: 'Draft of a decision' },
    desk: { id: 'Rancangan keputusan diajukan', en: 'Draft decision put to the head' },
  },
  decided: {
    reporter: { id: 'Pemberitahuan tertulis', en: 'Written notice' },
    desk: { id: 'Pemberitahuan tertulis', en: 'Written notice' },
  },
  delivered: {
    reporter: { id: 'Informasi disampaikan', en: 'Information handed over' },
    desk: { id: 'Informasi disampaikan', en: 'Delivered' },
  },
  objected: {
    reporter: { id: 'Keberatan diajukan', en: 'Objection filed' },
    desk: { id: 'Keberatan diajukan', en: 'Objection filed' },
  },
  'objection-decided': {
    reporter: { id: 'Tanggapan Atasan PPID', en: "Superior's answer" },
    desk: { id: 'Tanggapan Atasan PPID', en: 'Superior’s answer' },
  },
  'order-impossible': {
    reporter: { id: 'Perintah dinyatakan tidak dapat dilaksanakan', en: 'The order was declared impossible to carry out' },
    desk: { id: 'Perintah tidak dapat dilaksanakan', en: 'Order cannot be carried out' },
  },
  disputed: {
    reporter: { id: 'Sengketa di Komisi Informasi', en: 'Dispute before the Information Commission' },
    desk: { id: 'Sengketa di Komisi Informasi', en: 'Dispute' },
  },
  'request-closed': {
    reporter: { id: 'Permohonan ditutup', en: 'Request closed' },
    desk: { id: 'Permohonan ditutup', en: 'Request closed' },
  },
}
