import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OfficerRole } from '../../shared/domain/case/actor.ts'
import { fieldOn, unescaped } from '../support/web.ts'
import { startWorld, type World } from '../support/world.ts'

let office: World
beforeAll(async () => {
  office = await startWorld()
})
afterAll(() => office.close())

const alertOn = (text: string): string =>
  unescaped(/role="alert"[^>]*>(.*?)<\/div>/s.exec(text)?.[1]?.replace(/<[^>]+>/g, ' ') ?? '')
    .replace(/\s+/g, ' ')
    .trim()

test('every role sees the navigation of its own pages', async () => {
  const pagesOf = async (role: OfficerRole) => {
    const { text } = await (await office.signIn({ role })).get('/petugas')
    const nav = /<nav.*?<\/nav>/s.exec(text)?.[0] ?? ''
    return [...nav.matchAll(/href="\/petugas\/?([\w/-]*)"/g)].map(([, page]) => page || 'antrean')
  }
  expect({
    coordinator: await pagesOf('coordinator'),
    liaison: await pagesOf('liaison'),
    head: await pagesOf('head'),
    superior: await pagesOf('superior'),
    leader: await pagesOf('leader'),
    administrator: await pagesOf('administrator'),
  }).toEqual({
    coordinator: [
      'antrean',
      'catat',
      'lapor',
      'pencatatan',
      'tugas',
      'kode-menunggu',
      'laporan',
      'laporan/naskah',
      'informasi',
      'penilaian',
      'kesiapan',
      'pengingat',
      'pemeriksaan',
      'operasi',
    ],
    liaison: ['antrean', 'laporan', 'informasi', 'penilaian', 'kesiapan'],
    head: ['antrean', 'laporan', 'informasi', 'penilaian', 'kesiapan'],
    superior: ['antrean', 'laporan', 'laporan/naskah', 'informasi', 'kesiapan'],
    leader: ['kode-menunggu', 'laporan', 'laporan/naskah', 'penilaian', 'kesiapan', 'pengingat', 'pemeriksaan'],
    administrator: ['laporan/naskah', 'penilaian', 'direktori', 'kesiapan', 'kalender', 'tenggat-hukum', 'retensi', 'pengingat', 'operasi'],
  })
})

test('who edits an officer that somebody else has just changed is told what is saved now, and sends theirs again', async () => {
  const administrator = await office.signIn({ role: 'administrator' })
  const who = await office.officer({ role: 'liaison' })
  const path = `/petugas/direktori/petugas/${who.id}`
  const form = { name: 'Nama Baru', email: who.email, phone: '', position: 'Sekretaris', role: 'liaison', institution: 'dinas-sosial' }
  await administrator.post(path, { ...form, name: 'Nama Lain', position: '', version: '1' })
  const late = await administrator.post(path, { ...form, version: '1' })
  expect([late.status, alertOn(late.text), fieldOn(late.text, 'name'), fieldOn(late.text, 'version')]).toEqual([
    409,
    'Sementara Anda mengetik, orang lain menyimpan perubahan Isian Anda masih ada dan belum tersimpan. Yang tersimpan sekarang: ' +
      'Nama: Nama Lain Jabatan: kosong Sesuaikan bila perlu, lalu simpan lagi; isian Anda menggantikan yang di atas.',
    'Nama Baru',
    '2',
  ])
  expect((await administrator.post(path, { ...form, version: '2' })).status).toBe(303)
  expect(await office.desk.officerOf(who.id)).toMatchObject({ name: 'Nama Baru', position: 'Sekretaris', version: 3 })
})

test('an invitation says what is left to do at the provider: in words, or for Cognito as a command', async () => {
  const administrator = await office.signIn({ role: 'administrator' })
  const form = { name: 'Budi', email: "budi.o'contoh@contoh.example", role: 'coordinator' }
  const invited = await administrator.post('/petugas/direktori/undang', form)
  const { text } = await administrator.get(invited.headers.location ?? '')
  expect(unescaped(text)).toContain('layanan akun daerah (login.example)')
  office.effects.oidc.issuer = 'https://cognito-idp.ap-southeast-3.amazonaws.com/ap-southeast-3_Abc123'
  const cognito = unescaped((await administrator.get(invited.headers.location ?? '')).text).replaceAll('&#39;', "'")
  expect(/<pre>(.*?)<\/pre>/s.exec(cognito)?.[1]).toBe(
    "aws cognito-idp admin-create-user --region ap-southeast-3 --user-pool-id ap-southeast-3_Abc123 --username 'budi.o'\\''contoh@contoh.example' " +
      "--user-attributes 'Name=email,Value=budi.o'\\''contoh@contoh.example' Name=email_verified,Value=true --desired-delivery-mediums EMAIL",
  )
  office.effects.oidc.issuer = 'https://login.example'
})

test('readiness is kept by coordinator, administrator and the institution itself; for others there is nothing to send to', async () => {
  const form = { decreeNumber: '1/2026', decreeDate: '2026-01-05', signatory: 'Kepala', laporLiaison: 'Joko', 'sop-request': 'on' }
  const path = '/petugas/kesiapan/dinas-sosial'
  const outcome = async (role: OfficerRole, institution?: string) => {
    const { get, post } = await office.signIn({ role, ...(institution ? { institution } : {}) })
    const shown = await get(path)
    const version = fieldOn(shown.text, 'version')
    return [shown.status, version !== '', (await post(path, { ...form, version })).status]
  }
  expect({
    coordinator: await outcome('coordinator'),
    administrator: await outcome('administrator'),
    own: await outcome('liaison', 'dinas-sosial'),
    ownHead: await outcome('head', 'dinas-sosial'),
    other: await outcome('liaison', 'dinas-perhubungan'),
    superior: await outcome('superior'),
    leader: await outcome('leader'),
  }).toEqual({
    coordinator: [200, true, 303],
    administrator: [200, true, 303],
    own: [200, true, 303],
    ownHead: [200, true, 303],
    other: [200, false, 404],
    superior: [200, false, 404],
    leader: [200, false, 404],
  })
})

test('half a decree is none', async () => {
  const { post } = await office.signIn({ role: 'coordinator' })
  const answer = await post('/petugas/kesiapan/inspektorat', { decreeNumber: '1/2026' })
  expect([answer.status, alertOn(answer.text)]).toEqual([
    422,
    'Ada yang perlu diperbaiki Tanggal SK: mohon diisi Ditandatangani oleh: mohon diisi',
  ])
})
