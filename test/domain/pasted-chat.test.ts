import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, localDate } from '../../shared/domain/time/local-date.ts'
import { likelyReporter, sendersOf, storyOf, titleFrom } from '../../shared/domain/typed/chat-story.ts'
import { type PastedChat, plainPaste, readChat } from '../../shared/domain/typed/pasted-chat.ts'

const today = localDate('2026-11-30')

const read = (pasted: string): PastedChat => {
  const chat = readChat(pasted, today)
  if (!chat) throw new Error('not read as a chat')
  return chat
}

test('the export of an Android telephone: notes, a message of several lines, a picture that was not given out', () => {
  const chat = read(
    [
      '29/11/26 21.03 - Pesan dan panggilan dienkripsi secara end-to-end. Ketuk untuk info selengkapnya.',
      '29/11/26 21.03 - +62 812-3456-7890: Selamat malam pak admin',
      '29/11/26 21.04 - +62 812-3456-7890: Jalan di depan Pasar Ploso berlubang.',
      'Sudah dua orang jatuh: kemarin dan tadi pagi.',
      '29/11/26 21.04 - +62 812-3456-7890: <Media tidak disertakan>',
      '30/11/26 07.31 - Layanan Aduan: Terima kasih, kami catat.',
    ].join('\n'),
  )
  expect(sendersOf(chat)).toEqual(['+62 812-3456-7890', 'Layanan Aduan'])
  expect(storyOf(chat, likelyReporter(chat, '0812-0000-1111'))).toEqual({
    sender: '+62 812-3456-7890',
    text: 'Selamat malam pak admin\nJalan di depan Pasar Ploso berlubang.\nSudah dua orang jatuh: kemarin dan tadi pagi.',
    first: { on: '2026-11-29', at: '21:03' },
    phone: '+6281234567890',
    name: null,
    media: 1,
    leftOut: [
      { why: 'media', sender: '+62 812-3456-7890', line: '<Media tidak disertakan>' },
      { why: 'somebody-else', sender: 'Layanan Aduan', line: 'Terima kasih, kami catat.' },
      { why: 'note', line: 'Pesan dan panggilan dienkripsi secara end-to-end. Ketuk untuk info selengkapnya.' },
    ],
  })
})

test('the export of an iPhone: marks nobody sees, notes that bear a name, files by their names, a message that was edited', () => {
  const chat = read(
    [
      '[29/11/26 08.15.22] Bu Siti RT 3: \u200ePesan dan panggilan dienkripsi secara end-to-end.',
      '\u200e[29/11/26 08.15.22] ~\u00a0Bu Siti RT 3: Lampu jalan mati semua \u200e<Pesan ini diedit>',
      '\u200e[29/11/26 08.16.02] ~\u00a0Bu Siti RT 3: \u200e<terlampir: 00000012-PHOTO-2026-11-29-08-16-02.jpg>',
      '[29/11/26 08.17.40] Anda: Baik Bu',
      '[29/11/26 08.18.00] ~\u00a0Bu Siti RT 3: \u200ePesan ini telah dihapus.',
    ].join('\r\n'),
  )
  expect(storyOf(chat, likelyReporter(chat, ''))).toEqual({
    sender: 'Bu Siti RT 3',
    text: 'Lampu jalan mati semua',
    first: { on: '2026-11-29', at: '08:15' },
    phone: null,
    name: 'Bu Siti RT 3',
    media: 1,
    leftOut: [
      { why: 'mark', sender: 'Bu Siti RT 3', line: '<Pesan ini diedit>' },
      { why: 'media', sender: 'Bu Siti RT 3', line: '<terlampir: 00000012-PHOTO-2026-11-29-08-16-02.jpg>' },
      { why: 'somebody-else', sender: 'Anda', line: 'Baik Bu' },
      { why: 'note', line: 'Bu Siti RT 3: Pesan dan panggilan dienkripsi secara end-to-end.' },
      { why: 'note', line: '~\u00a0Bu Siti RT 3: Pesan ini telah dihapus.' },
    ],
  })
})

test.each([
  ['marked messages on Android', '[29/11 08.15] Budi: Halo', '2026-11-29', '08:15'],
  ['with a comma', '[29/11, 08.15] Budi: Halo', '2026-11-29', '08:15'],
  ['the browser', '[08.15, 29/11/2026] Budi: Halo', '2026-11-29', '08:15'],
  ['a colon in the time', '29/11/2026, 08:15 - Budi: Halo', '2026-11-29', '08:15'],
  ['English of the United States', '11/29/26, 8:15\u202fPM - Budi: Halo', '2026-11-29', '20:15'],
  ['midnight by twelve', '[29/11/26, 12:05:09 AM] Budi: Halo', '2026-11-29', '00:05'],
  ['year first', '2026-11-29 08.15 - Budi: Halo', '2026-11-29', '08:15'],
  ['no year, and the day has not come this year', '[5/12 08.15] Budi: Halo', '2025-12-05', '08:15'],
])('%s', (_, line, on, at) => {
  expect(read(line).messages).toEqual([{ sender: 'Budi', when: { on, at }, text: 'Halo' }])
})

test('days are month first only where no head can be read otherwise', () => {
  expect(read('05/11/26 08.00 - A: x').messages[0]?.when.on).toBe('2026-11-05')
  expect(read('05/11/26 08.00 - A: x\n11/29/26 08.00 - A: y').messages.map(({ when }) => when.on)).toEqual(['2026-05-11', '2026-11-29'])
  // A day that has not come is none.
  expect(read('12/11/26 08.00 - A: x').messages[0]?.when.on).toBe('2026-11-12')
  expect(read('11/12/26 08.00 - A: x').messages[0]?.when.on).toBe('2026-11-12')
})

test.each([
  'Jalan rusak di depan pasar',
  '',
  'Rapat 30/11/26 08.15 - di kantor desa',
  '29/11/26 21.03 - Pesan dan panggilan dienkripsi secara end-to-end.',
  '[31/02/26 08.15] Budi: tanggal yang tidak ada',
  '[29/11/26 25.15] Budi: jam yang tidak ada',
  '[13/12/26 08.15] Budi: belum terjadi',
])('what is no chat is just text: %s', (pasted) => {
  expect(readChat(pasted, today)).toBeNull()
})

test('who says that something went out is not taken for the application', () => {
  const said = 'Air sungai meluap, ikan keluar\nPak RT menambahkan tanggul'
  expect(storyOf(read(`29/11/26 08.15 - Budi: ${said}`), 'Budi')?.text).toBe(said)
})

test.each([
  ['Assalamualaikum wr wb pak. Lampu jalan mati sejak senin di Desa Ploso', 'Lampu jalan mati sejak senin di Desa Ploso'],
  ['Selamat pagi bu\nmohon info cara pindah KK.', 'Mohon info cara pindah KK'],
  ['tolong', 'Tolong'],
  ['', ''],
])('the first sentence that says something: %s', (text, title) => {
  expect(titleFrom(text)).toBe(title)
})

test('a proposed title is a line that the form takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
      const title = titleFrom(text)
      expect(title.length).toBeLessThanOrEqual(101)
      expect(title).not.toMatch(/[\n\r]/)
    }),
  )
})

test.each([' ', '.', '<', '[', '1/1/26 ', '29/11/26 08.15 - ', 'a:', 'halo ', '<Pesan ini diedit>', 'x (file terlampir) '])(
  'two hundred thousand signs of %j are read at once',
  (sign) => {
    const before = performance.now()
    const pasted = `29/11/26 08.15 - Budi: ${sign.repeat(200_000 / sign.length)}!`
    const story = storyOf(read(pasted), 'Budi')
    titleFrom(story?.text ?? '')
    expect(performance.now() - before).toBeLessThan(5000)
  },
)

/** A line that no person would take for a head. */
const line = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((it) => plainPaste(it).replace(/[\n\u0085]/g, ' '))
  .filter((it) => readChat(`${it}\n29/11/26 08.15 - A: x`, today)?.messages.length === 1)
const sender = fc.constantFrom('+62 812-3456-7890', 'Budi', 'Bu Siti (RT 3)', 'Anda', '~ Dewi', 'Pak Lurah 🌾')
const message = fc.record({
  sender,
  back: fc.integer({ min: 0, max: 700 }),
  minutes: fc.integer({ min: 0, max: 1439 }),
  lines: fc.array(line, { minLength: 1, maxLength: 4 }),
  isNote: fc.boolean(),
})
const styles = fc.constantFrom('android', 'iphone', 'web')
const pad = (n: number) => String(n).padStart(2, '0')

test('whatever is pasted, each line that somebody wrote is in the report or named as left out, in its order', () => {
  fc.assert(
    fc.property(
      fc.array(message, { minLength: 1, maxLength: 12 }),
      styles,
      sender,
      fc.array(line, { maxLength: 2 }),
      (all, style, who, torn) => {
        const written = all.map((it) => {
          const [year = '', month = '', date = ''] = addDays(today, -it.back).split('-')
          const at = `${pad(Math.floor(it.minutes / 60))}.${pad(it.minutes % 60)}`
          const said = it.isNote ? 'Pesan dan panggilan dienkripsi secara end-to-end' : `${it.sender}: ${it.lines.join('\n')}`
          if (style === 'android') return `${date}/${month}/${year.slice(2)} ${at} - ${said}`
          return style === 'iphone'
            ? `\u200e[${date}/${month}/${year.slice(2)} ${at}.09] ${said}`
            : `[${at}, ${date}/${month}/${year}] ${said}`
        })
        const chat = readChat([...torn, ...written].join('\n'), today)
        const messages = all.filter(({ isNote }) => !isNote)
        if (chat === null) return void expect(messages).toEqual([])
        expect(chat.messages.map(({ when }) => when)).toEqual(
          messages.map((it) => ({ on: addDays(today, -it.back), at: `${pad(Math.floor(it.minutes / 60))}:${pad(it.minutes % 60)}` })),
        )
        const story = storyOf(chat, who.replace(/^~ /, ''))
        if (story === null) return void expect(messages.some((it) => it.sender === who)).toBe(false)
        const told = [...story.text.split('\n'), ...story.leftOut.map((it) => it.line)].join('\n')
        for (const wanted of [...torn, ...messages.flatMap(({ lines }) => lines)]) {
          const rest = wanted.replace(/\s*<(?:Pesan ini diedit|This message was edited)>$/i, '').trim()
          expect(told).toContain(rest)
        }
        const theirs = messages
          .filter((it) => it.sender === who)
          .flatMap(({ lines }) => lines.map((it) => it.trim()))
          .filter((it) => it !== '')
        expect(
          story.text
            .split('\n')
            .map((it) => it.trim())
            .filter((it) => it !== ''),
        ).toEqual(theirs)
        expect(story.first.on).toBe(addDays(today, -(messages.find((it) => it.sender === who)?.back ?? 0)))
      },
    ),
    { numRuns: 400 },
  )
})
