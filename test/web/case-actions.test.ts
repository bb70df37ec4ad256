import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CaseCommand } from '../../shared/domain/actions/all-actions.ts'
import type { Actor } from '../../shared/domain/case/actor.ts'
import { localDate } from '../../shared/domain/time/local-date.ts'
import { assign, coordinator, disposeTo, grant, head, liaison, refuse, superior } from '../support/officers.ts'
import { type Answer, fieldOn, startTestWeb, unescaped } from '../support/web.ts'

let web: Awaited<ReturnType<typeof startTestWeb>>
beforeAll(async () => {
  web = await startTestWeb()
})
afterAll(() => web.close())

const html = { accept: 'text/html' }

/** A case filed in a browser of its own, and what its citizen and the desk can do with it. */
const fileCase = async (path: '/pengaduan' | '/permohonan', fields: Record<string, string> = {}) => {
  const filed = await web.citizenFiles(path, fields)
  const { number, id, accessCode } = filed
  let { cookies } = filed
  return {
    number,
    id,
    cookies: () => cookies,
    accessCode,
    /** Officers act; anything but success is a mistake of the test. */
    officer: (...moves: [CaseCommand, Actor][]) => web.done(id, ...moves),
    page: async () => (await web.send('GET', `/kasus/${number}`, { cookies, headers: html })).text,
    facts: async () => (await web.send('GET', `/kasus/${number}`, { cookies })).json(),
    send: (action: string, body: object, headers = {}) => web.send('POST', `/kasus/${number}/${action}`, { json: body, cookies, headers }),
    /** The filled-in form of the page, as a browser sends it. */
    form: async (action: string, fields: Record<string, string>) => {
      const shown = (await web.send('GET', `/kasus/${number}`, { cookies, headers: html })).text
      const part = shown.slice(shown.indexOf(`action="/kasus/${number}/${action}"`))
      return { ...fields, token: fieldOn(part, 'token') }
    },
    submit: (action: string, form: Record<string, string>): Promise<Answer> =>
      web.send('POST', `/kasus/${number}/${action}`, { form, cookies }),
    /** Time goes on and the sweep runs; the citizen opens the case again. */
    later: async (days: number) => {
      web.later(days * 24 * 60 * 60_000)
      await web.desk.sweep()
      cookies = (await web.send('POST', '/lacak', { json: { number, accessCode } })).cookies
    },
  }
}

const answered = async () => {
  const it = await fileCase('/pengaduan')
  await it.officer([disposeTo(), coordinator], [{ type: 'answer', outcome: 'solved', text: 'Lampu sudah diganti.' }, liaison])
  return it
}

/** The words of a page, without its tags. */
const textOf = (page: string) => unescaped(page.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ')

test('an answered complaint is confirmed and rated in one go, and what can be done follows', async () => {
  const it = await answered()
  expect((await it.facts()).canDo).toEqual([
    'confirm',
    'reply',
    'attach',
    'ask-privacy',
    'correct-contact',
    'allow-publishing',
    'allow-recording',
    'withdraw',
  ])
  const page = textOf(await it.page())
  expect(page).toContain('Jawaban instansi: Lampu sudah diganti.')
  expect(page).toContain('Sampai Selasa, 8 Desember 2026.')
  const form = await it.form('selesai', { stars: '4', comment: 'Cepat <b>sekali</b>' })
  const sent = await it.submit('selesai', form)
  expect([sent.status, sent.headers.location]).toEqual([303, `/kasus/${it.number}`])
  const facts = await it.facts()
  expect([facts.status, facts.rating, facts.outcome, facts.canDo]).toEqual([
    'closed',
    4,
    'solved',
    ['answer-survey', 'reopen', 'ask-privacy', 'correct-contact', 'allow-publishing', 'allow-recording'],
  ])
  const after = textOf(await it.page())
  expect(after).toContain('Sudah tercatat: Penilaian.')
  expect(after).toContain('Penilaian: 4 dari 5 Cepat <b>sekali</b>')
  expect(after).toContain('Alasan Anda menyatakan selesai')
})

test('sent twice, or taken up again half-way, confirming happens once', async () => {
  const it = await answered()
  const form = await it.form('selesai', { stars: '5' })
  const answers = [...(await Promise.all([it.submit('selesai', form), it.submit('selesai', form)])), await it.submit('selesai', form)]
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
  const opened = await web.desk.open(it.id, { kind: 'reporter', caseId: it.id })
  expect(opened?.view.timeline.map(({ event }) => event.type).slice(-2)).toEqual(['closed', 'rated'])
  const fresh = await it.send('selesai', {})
  expect([fresh.status, fresh.json().code]).toEqual([409, 'not-possible-now'])
})

test('a comment without stars asks for stars and keeps the words', async () => {
  const it = await answered()
  const wrong = await it.submit('selesai', { ...(await it.form('selesai', {})), comment: 'Bagus' })
  expect([wrong.status, textOf(wrong.text)]).toEqual([
    422,
    expect.stringContaining('Seberapa puas Anda dengan penanganannya?: mohon diisi'),
  ])
  expect(wrong.text).toContain('Bagus</textarea>')
  expect(wrong.text).not.toContain('belum terkirim')
  expect((await it.facts()).status).toBe('answered')
})

test('rating waits for the end, happens once, and knows one to five', async () => {
  const it = await answered()
  expect((await it.send('nilai', { stars: 5 })).json().code).toBe('not-possible-now')
  await it.send('selesai', {})
  expect((await it.facts()).canDo).toEqual([
    'rate',
    'answer-survey',
    'reopen',
    'ask-privacy',
    'correct-contact',
    'allow-publishing',
    'allow-recording',
  ])
  for (const stars of ['0', '6', 'lima', 4.5, true])
    expect((await it.send('nilai', { stars })).json().errors).toMatchObject([{ field: 'stars', code: expect.any(String) }])
  expect((await it.send('nilai', { stars: 2, comment: 'Lama' })).json().rating).toBe(2)
  const twice = await it.send('nilai', { stars: 5 })
  expect([twice.status, twice.json().code]).toEqual([409, 'done-before'])
})

test('a closed complaint is reopened once within thirty days, and not later', async () => {
  const it = await answered()
  await it.send('selesai', { stars: 1 })
  expect(textOf(await it.page())).toContain('Buka kembali kasus ini')
  const empty = await it.send('buka-lagi', {})
  expect(empty.json().errors).toEqual([{ field: 'explanation', code: 'required', message: 'Apa yang belum selesai?: mohon diisi' }])
  const again = await it.send('buka-lagi', { explanation: 'Mati lagi.' })
  expect([again.status, again.json().status, again.json().outcome]).toEqual([200, 'disposed', null])
  await it.officer([{ type: 'answer', outcome: 'partly', text: 'Diganti lagi.' }, liaison])
  await it.send('selesai', {})
  expect((await it.send('buka-lagi', { explanation: 'Lagi' })).json().code).toBe('not-possible-now')

  const late = await answered()
  await late.send('selesai', {})
  await late.later(31)
  expect((await late.facts()).canDo).toEqual(['rate', 'ask-privacy', 'correct-contact', 'allow-publishing', 'allow-recording'])
  expect(textOf(await late.page())).not.toContain('Buka kembali kasus ini')
  expect((await late.send('buka-lagi', { explanation: 'Terlambat' })).json().code).toBe('not-possible-now')
  const kept = await late.submit('buka-lagi', { explanation: 'Tulisan <b>panjang</b>' })
  expect([kept.status, textOf(kept.text)]).toEqual([
    409,
    expect.stringContaining('Tulisan Anda belum terkirim. Salin bila masih diperlukan: Tulisan <b>panjang</b>'),
  ])
})

test('who is not content replies, and the institution has to act again', async () => {
  const it = await answered()
  expect(textOf(await it.page())).toContain('Belum selesai?')
  await it.submit('balasan', await it.form('balasan', { message: 'Masih mati.' }))
  expect((await it.facts()).status).toBe('in-progress')
})

test('an archived complaint says why and can be contradicted', async () => {
  const it = await fileCase('/pengaduan')
  await it.officer([{ type: 'archive', reason: 'unclear', explanation: 'Mohon alamatnya.' }, coordinator])
  const page = textOf(await it.page())
  expect(page).toContain('Petugas meja layanan Tidak diproses Alasan Isinya belum jelas Mohon alamatnya.')
  expect((await it.send('buka-lagi', { explanation: 'Alamat: Jalan Contoh.' })).json().status).toBe('received')
})

test('a refusal is explained, objected to, and the objection gets a number; twice it does not', async () => {
  const it = await fileCase('/permohonan')
  await it.officer([assign, coordinator], [refuse, liaison])
  const page = textOf(await it.page())
  expect(page).toContain('Pasal 17 huruf a: dapat menghambat penegakan hukum')
  expect(page).toContain('Uji konsekuensi: pertimbangan Melindungi saksi')
  expect(page).toContain('Biaya salinan Rp0')
  expect((await it.send('keberatan', { grounds: ['z'] })).json().errors).toMatchObject([
    { field: 'grounds', code: 'not-in-list' },
    { field: 'objection', code: 'required' },
  ])
  expect((await it.send('keberatan', { objection: 'Ditolak.', proxyName: 'Sari Contoh' })).json().errors).toMatchObject([
    { field: 'grounds', code: 'required' },
    { field: 'proxyAuthority', code: 'required' },
  ])
  expect((await it.send('keberatan', { grounds: ['a'], objection: 'Ditolak.', proxyAuthority: 'shown' })).json().errors).toMatchObject([
    { field: 'proxyName', code: 'required' },
  ])
  expect(textOf(await it.page())).toMatch(/Bila dikirim hari ini, tanggapan Atasan PPID diberikan paling lambat [^.]+ \d{4}\./)
  const form = await it.form('keberatan', {
    'grounds.a': 'on',
    'grounds.g': 'on',
    objection: '{{7*7}} <script>alert(1)</script>',
    proxyName: 'Sari Contoh',
    proxyAuthority: 'attached',
  })
  const sent = await Promise.all([it.submit('keberatan', form), it.submit('keberatan', form)])
  expect(sent.map(({ status }) => status)).toEqual([303, 303])
  const { status, objection, canDo } = await it.facts()
  expect([status, objection]).toEqual([
    'objected',
    {
      number: 'KEB-2026-0001',
      grounds: ['a', 'g'],
      proxyAuthority: 'attached',
      filedOn: expect.any(String),
      decision: null,
      decidedOn: null,
      orderDue: null,
    },
  ])
  expect(canDo).not.toContain('object')
  const raw = (await web.send('GET', `/kasus/${it.number}`, { cookies: it.cookies(), headers: html })).text
  expect(raw).not.toContain('<script>alert')
  const receipt = textOf(raw)
  expect(receipt).toContain('Tanda terima keberatan Nomor keberatan KEB-2026-0001')
  expect(receipt).toContain(
    'Permohonan ditolak dengan alasan informasinya dikecualikan (huruf a) Informasi disampaikan melebihi batas waktu (huruf g) Kasus posisi',
  )
  expect(receipt).toContain('Nama kuasa Sari Contoh Surat kuasa dilampirkan pada permohonan ini Tanggapan Atasan PPID paling lambat')
  expect((await it.send('keberatan', { grounds: ['c'], objection: 'Lagi' })).json().code).toBe('not-possible-now')
  const order = { text: 'Berikan dengan nama dihitamkan.', until: localDate('2027-01-08') }
  await it.officer([{ type: 'answer-objection', decision: 'upheld', text: 'Beri dengan dihitamkan.', order }, superior])
  const upheld = textOf(await it.page())
  expect(upheld).toContain('Tanggapan Keberatan dikabulkan Perintah Atasan PPID Berikan dengan nama dihitamkan.')
  expect(upheld).toContain('Harus diberikan paling lambat Jumat, 8 Januari 2027')
  expect((await it.facts()).objection).toMatchObject({ orderDue: '2027-01-08' })
})

test('before an answer or its limit there is nothing to object to; after thirty working days it is too late', async () => {
  const it = await fileCase('/permohonan')
  expect((await it.facts()).canDo).not.toContain('object')
  expect((await it.send('keberatan', { grounds: ['c'], objection: 'Belum dijawab' })).json().code).toBe('not-possible-now')
  await it.later(20)
  expect((await it.facts()).canDo).toContain('object')
  await it.later(70)
  expect((await it.facts()).canDo).not.toContain('object')
  expect((await it.send('keberatan', { grounds: ['c'], objection: 'Terlambat' })).json().code).toBe('not-possible-now')
})

test('information that was handed over is confirmed; an objection stays possible', async () => {
  const it = await fileCase('/permohonan')
  await it.officer([assign, coordinator], [grant, liaison], [{ type: 'deliver', how: 'email', text: null }, liaison])
  expect(textOf(await it.page())).toContain('Informasinya sudah Anda terima?')
  const sent = await it.send('selesai', { stars: 5, comment: 'x' })
  expect([sent.json().status, sent.json().canDo]).toEqual(['closed', ['answer-survey', 'object', 'ask-privacy', 'correct-contact']])
})

test('an approved answer names the head who let it go', async () => {
  const it = await fileCase('/pengaduan')
  await it.officer(
    [disposeTo(), coordinator],
    [{ type: 'draft', outcome: 'not-possible', text: 'Bukan lampu kami.' }, liaison],
    [{ type: 'approve' }, head],
  )
  const page = textOf(await it.page())
  expect(page).toContain('Pimpinan Dinas Pekerjaan Umum dan Penataan Ruang Jawaban Hasil Tidak dapat dipenuhi')
})

test('an action on a case that is not open here asks for its code, whether there is such a case or not', async () => {
  const it = await answered()
  for (const action of ['selesai', 'nilai', 'buka-lagi', 'keberatan']) {
    const none = await web.send('POST', `/kasus/J-0000-0000/${action}`, { form: { stars: '5' } })
    const closed = await web.send('POST', `/kasus/${it.number}/${action}`, { form: { stars: '5' } })
    expect([none.status, closed.status, closed.text.replaceAll(it.number, 'J-0000-0000')]).toEqual([403, 403, none.text])
    const wrong = await web.send('POST', `/kasus/J-0000-0000/${action}`, { form: { stars: '5', accessCode: 'AAAA-AAAA-AAAA' } })
    expect(wrong.status).toBe(403)
  }
})

test('a letter leads through the tracking page to the part it speaks of', async () => {
  const it = await answered()
  const form = await web.send('GET', `/lacak?number=${it.number}&ke=selesai`, { headers: html })
  expect(fieldOn(form.text, 'ke')).toBe('selesai')
  const opened = await web.send('POST', '/lacak', { form: { number: it.number, accessCode: it.accessCode, ke: 'selesai' } })
  expect(opened.headers.location).toBe(`/kasus/${it.number}?ke=selesai#selesai`)
  const already = await web.send('GET', `/lacak?number=${it.number}&ke=balasan`, { headers: html, cookies: it.cookies() })
  expect(already.headers.location).toBe(`/kasus/${it.number}?ke=balasan#balasan`)
  expect(fieldOn((await web.send('GET', `/lacak?number=${it.number}&ke=//jahat.example`, { headers: html })).text, 'ke')).toBe('')
})

test('a form of one case sent to another is a sending of its own: nothing is called done that was not done', async () => {
  const [one, two] = [await fileCase('/pengaduan'), await fileCase('/pengaduan')]
  const form = await one.form('balasan', { message: 'Satu pesan untuk dua kasus.' })
  for (const it of [one, two, one, two]) expect((await it.submit('balasan', form)).status).toBe(303)
  for (const it of [one, two]) expect((await it.page()).split('Satu pesan untuk dua kasus.').length).toBe(2)
  // With the session of one, the other is not even there.
  const strange = await web.send('POST', `/kasus/${two.number}/balasan`, { form, cookies: one.cookies() })
  expect([strange.status, strange.text.includes('Satu pesan untuk dua kasus.')]).toEqual([403, true])
  expect((await two.page()).split('Satu pesan untuk dua kasus.').length).toBe(2)
})
