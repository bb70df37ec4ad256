import fc from 'fast-check'
import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { expect, test } from 'vitest'
import { composeLetter } from '../../shared/letters/official/compose-official.ts'
import type { OfficialLetterFacts } from '../../shared/letters/official/facts.ts'
import fonts from '../../shared/letters/official/fonts/fonts.json' with { type: 'json' }
import { letterFonts } from '../../shared/letters/official/fonts/write-fonts.ts'
import { renderPdf } from '../../shared/letters/official/pdf/render-pdf.ts'
import { sampleFacts, sampleList } from './sample-letters.ts'

const render = (facts: OfficialLetterFacts) => renderPdf(composeLetter(facts))
/** The text of each page, with line breaks as spaces. Reading consumes bytes, so it gets a copy. */
const pagesOf = async (facts: OfficialLetterFacts): Promise<string[]> => {
  const { bytes } = await render(facts)
  const { text } = await extractText(await getDocumentProxy(bytes.slice()))
  return text.map((it) => it.replace(/\s+/g, ' '))
}
const flat = (text: string) => text.replace(/\s+/g, '')
const withMissing = (missing: string[]): OfficialLetterFacts => ({ ...sampleFacts.incomplete, missing })

test.each(sampleList.map((it) => [it.kind, it] as const))('%s: the file says every word of the letter', async (_, facts) => {
  const letter = composeLetter(facts)
  const text = flat((await pagesOf(facts)).join(' '))
  const words = letter.blocks.flatMap((it) =>
    'text' in it ? [it.text] : it.kind === 'facts' ? it.rows.map(([, value]) => value) : it.items,
  )
  // A paragraph may go on behind the foot of a page, which then stands within it.
  const foot = new RegExp(`${flat(facts.letterNumber)}Halaman\\dDari\\d`, 'gi')
  const running = text.replace(foot, '')
  expect(words.filter((it) => !running.includes(flat(it)))).toEqual([])
  for (const said of [facts.letterhead.unitName.toUpperCase(), facts.signatory.name, facts.letterNumber]) expect(text).toContain(flat(said))
})

test('title, author, language and dates come from the facts', async () => {
  const { bytes } = await render(sampleFacts.refusal)
  const raw = Buffer.from(bytes).toString('latin1')
  const { info } = await getMeta(await getDocumentProxy(bytes.slice()))
  expect(info).toMatchObject({
    Title: 'Keputusan tentang Penolakan Permohonan Informasi Publik 0042/PPID/2026',
    Author: 'Pejabat Pengelola Informasi dan Dokumentasi, Pemerintah Kabupaten Jombang',
    Subject: '005/KPI/2026',
    CreationDate: 'D:20260824000000Z',
    ModDate: 'D:20260824000000Z',
    Language: 'id-ID',
  })
  expect(raw).toContain('/Marked true')
})

test('the same facts give the same bytes, others give others', async () => {
  const [first, second, other] = await Promise.all([
    render(sampleFacts.decision),
    render(structuredClone(sampleFacts.decision)),
    render({ ...sampleFacts.decision, letterNumber: '005/PT/2026' }),
  ])
  expect(first?.bytes).toEqual(second?.bytes)
  expect(first?.sha256).toBe(second?.sha256)
  expect(first?.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(first?.sha256).not.toBe(other?.sha256)
})

test('a long letter goes on over pages, each with its number, and loses nothing', async () => {
  const missing = Array.from({ length: 30 }, (_, i) => `Butir ke-${i + 1} ${'yang panjang sekali '.repeat(20)}selesai-${i + 1}.`)
  const pages = await pagesOf(withMissing(missing))
  expect(pages.length).toBeGreaterThan(3)
  expect(pages.filter((text, i) => !text.includes(`Halaman ${i + 1} dari ${pages.length}`))).toEqual([])
  const all = pages.join(' ')
  expect(missing.filter((_, i) => !all.includes(`Butir ke-${i + 1} `) || !all.includes(`selesai-${i + 1}.`))).toEqual([])
  expect(pages.at(-1)).toContain('Demikian disampaikan')
})

test('a signature never stands alone on a page', async () => {
  for (let lines = 18; lines < 34; lines++) {
    const pages = await pagesOf(withMissing([Array.from({ length: lines }, (_, i) => `baris ${i}`).join('\n')]))
    expect(pages.find((it) => it.includes(sampleFacts.incomplete.signatory.name))).toContain('Kelengkapan tersebut kami harapkan')
  }
})

test('names in Latin letters of any kind are written; what the font lacks has a mark, and the letter says so', async () => {
  const name = 'Łucja Żółć, José Ñandú, ḥaṣan ʿUmar, I Gdé “Dewa” – €5'
  const [plain] = await pagesOf({ ...sampleFacts.incomplete, addressee: { name, address: null } })
  expect(plain).toContain(`Yth. ${name}`)
  expect(plain).not.toContain('Tanda \uFFFD')
  const [odd] = await pagesOf(withMissing(['Nama محمد dan 😀 serta 👨‍👩‍👧 dan ﬁle\u202E\u0000 akhir']))
  expect(odd).toContain('Nama \uFFFD\uFFFD\uFFFD\uFFFD dan \uFFFD serta \uFFFD dan file akhir')
  expect(odd).toContain('Tanda \uFFFD menggantikan aksara yang tidak dapat dicetak pada berkas ini.')
})

test('a word wider than the page is broken, not cut off', async () => {
  const word = `awal${'W'.repeat(500)}akhir`
  expect(flat((await pagesOf(withMissing([word]))).join(''))).toContain(word)
})

test('no text makes it throw', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), async (text) => {
      const said = `x${text}`
      const { pages } = await render({ ...withMissing([said]), letterNumber: said, signatory: { position: said, name: said, nip: said } })
      expect(pages).toBeGreaterThan(0)
    }),
    { numRuns: 15 },
  )
})

test('the embedded fonts are those of the package', () => {
  expect(fonts).toEqual(letterFonts())
})
