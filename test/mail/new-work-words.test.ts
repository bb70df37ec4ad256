import { expect, test } from 'vitest'
import { channels } from '../../shared/domain/channels/channels.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { newWorkBlock } from '../../shared/letters/desk/new-work-letter.ts'

const on = localDate('2026-11-25')
const blockOf = (channel: 'complaint' | 'request', ...types: string[]) => {
  const kind = channel === 'request' ? ('request' as const) : ('ordinary' as const)
  const entry = {
    number: 'N-1',
    title: 'Judul',
    kind,
    happened: types.map((type) => ({ type, on })),
    lead: { id: 'dinas-sosial', name: 'Dinas Sosial' },
    standsIn: null,
    next: null,
    helps: false,
    urgent: false,
  }
  return newWorkBlock(entry, { baseUrl: 'https://meja.example', menders: [] })
}
const saidOf = (channel: 'complaint' | 'request', type: string): string => {
  const block = blockOf(channel, type)
  return 'lines' in block ? (block.lines[1] ?? '') : ''
}

test('what waits for consent alone leads to the page of consents, all else to the case', () => {
  const address = (...types: string[]) => {
    const block = blockOf('complaint', ...types)
    return 'address' in block ? block.address : null
  }
  const ofCase = 'https://meja.example/petugas/kasus/N-1'
  expect([address('new-code-asked'), address('new-code-asked', 'replied'), address('new-code-released')]).toEqual([
    'https://meja.example/petugas/kode-menunggu',
    ofCase,
    ofCase,
  ])
})

test('whatever hands a case over is told in words of its own, of a pelapor or a pemohon', () => {
  const said = Object.values(channels).flatMap(({ name, events }) =>
    Object.entries(events).flatMap(([type, { handsOver }]) => (handsOver === null ? [] : [[name, type, saidOf(name, type)]])),
  )
  const day = '(Rabu, 25 November 2026)'
  expect(said.filter(([, , sentence]) => sentence?.startsWith('Ada yang baru'))).toEqual([])
  const sorted = (rows: readonly (readonly unknown[])[]) => rows.map((it) => it.join(': ')).sort()
  expect(sorted(said.map(([, type, sentence]) => [type, sentence?.replace(` ${day}`, '')]))).toEqual(
    sorted([
      ['completed', 'Pelapor sudah melengkapi'],
      ['answer-counted', 'Yang disampaikan pelapor dihitung sebagai kelengkapan'],
      ['question-withdrawn', 'Pertanyaan kepada pelapor ditarik; pekerjaan berlanjut'],
      ['replied', 'Pesan baru dari pelapor'],
      ['reply-recorded', 'Pesan pelapor dicatat oleh petugas lain'],
      ['completion-recorded', 'Jawaban pelapor dicatat oleh petugas lain'],
      ['ending-contested', 'Catatan bahwa pelapor mengakhiri kasus tidak berlaku lagi'],
      ['file-attached', 'Berkas baru dari pelapor'],
      ['privacy-asked', 'Permintaan pelapor tentang data pribadinya'],
      ['wall-lifted', 'Pembatasan bagi yang diadukan dicabut'],
      ['conflict-named', 'Kasus ini pindah meja karena siapa yang diadukan'],
      ['deadline-passed', 'Kasus ini pindah meja: nama yang diadukan belum dicocokkan sampai batas waktunya'],
      ['disposed', 'Didisposisikan kepada Dinas Sosial'],
      ['accepted', 'Diterima atas nama Dinas Sosial, bukan oleh Dinas Sosial sendiri'],
      ['complaint-filed', 'Pengaduan baru; perlu diverifikasi'],
      ['marked-urgent', 'Ditandai mendesak: nyawa atau kesehatan orang dapat terancam'],
      ['returned', 'Dikembalikan oleh instansi; perlu didisposisikan lagi'],
      ['drafted', 'Rancangan jawaban menunggu persetujuan'],
      ['draft-sent-back', 'Rancangan jawaban dikembalikan untuk diperbaiki'],
      ['reversed', 'Keputusan dibatalkan; kasus dilanjutkan'],
      ['reopened', 'Dibuka kembali oleh pelapor'],
      ['new-code-asked', 'Kode akses baru diminta untuk pelapor anonim; perlu persetujuan petugas kedua'],
      ['new-code-objected', 'Pemegang kode lama keberatan: kode akses baru tidak dibuat'],
      ['new-code-released', 'Waktu keberatan lewat: kode akses baru dapat dicetak'],
      ['completed', 'Pemohon sudah melengkapi'],
      ['answer-counted', 'Yang disampaikan pemohon dihitung sebagai kelengkapan'],
      ['question-withdrawn', 'Pertanyaan kepada pemohon ditarik; pekerjaan berlanjut'],
      ['replied', 'Pesan baru dari pemohon'],
      ['reply-recorded', 'Pesan pemohon dicatat oleh petugas lain'],
      ['completion-recorded', 'Jawaban pemohon dicatat oleh petugas lain'],
      ['ending-contested', 'Catatan bahwa pemohon mengakhiri kasus tidak berlaku lagi'],
      ['file-attached', 'Berkas baru dari pemohon'],
      ['privacy-asked', 'Permintaan pemohon tentang data pribadinya'],
      ['wall-lifted', 'Pembatasan bagi yang diadukan dicabut'],
      ['conflict-named', 'Kasus ini pindah meja karena siapa yang diadukan'],
      ['deadline-passed', 'Kasus ini pindah meja: nama yang diadukan belum dicocokkan sampai batas waktunya'],
      ['assigned', 'Ditugaskan kepada Dinas Sosial'],
      ['reversed', 'Keputusan dibatalkan; kasus dilanjutkan'],
      ['assignment-returned', 'Dikembalikan oleh instansi; perlu ditugaskan lagi'],
      ['decision-drafted', 'Rancangan keputusan menunggu persetujuan'],
      ['draft-sent-back', 'Rancangan jawaban dikembalikan untuk diperbaiki'],
      ['objected', 'Keberatan diajukan'],
      ['objection-decided', 'Keberatan dikabulkan; perintahnya perlu dilaksanakan'],
    ]),
  )
})
