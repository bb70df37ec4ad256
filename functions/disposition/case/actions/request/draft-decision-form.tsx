import type { ActionPage } from '../action-page.ts'
import { DecisionFields, firstDecision } from './decision-fields.tsx'

export const draftDecisionPage: ActionPage<'draft-decision'> = {
  fields: (kit) => <DecisionFields kit={kit} />,
  first: firstDecision,
  preview: null,
  samples: null,
  words: {
    id: {
      title: 'Ajukan rancangan keputusan kepada kepala',
      send: 'Ajukan rancangan keputusan',
      done: 'Rancangan keputusan diajukan kepada kepala instansi.',
      hint: 'Pemohon belum membacanya sebelum disetujui. Batas pemberitahuan tertulis tetap berjalan.',
      labels: { text: 'Isi pemberitahuan: apa yang diberikan, dalam bentuk apa, atau mengapa tidak' },
    },
    en: {
      title: 'Put a draft decision to the head',
      send: 'Put the draft to the head',
      done: 'The draft decision waits for the head.',
      hint: 'The requester does not read it before it is approved. The limit for the written notice goes on.',
      labels: { text: 'The notice: what is given and in which form, or why not' },
    },
  },
}
