import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expected, processUpload } from '../../shared/desk/files/process.ts'
import { functions } from '../../shared/manifest.ts'
import { outsideTools } from './outside-tools.ts'

const run = promisify(execFile)

type Made = { name: string; expect: string; look: string | null; heavy?: boolean; by?: 'officer' }
type Measured = { verdict: string; milliseconds: number; megabytes: number }

let tools: Awaited<ReturnType<typeof outsideTools>>
let folder: string
let collection: Made[]
const verdicts = new Map<string, string>()
const measured = new Map<string, Measured>()
const before = (name: string) => join(folder, 'before', name)
const after = (name: string) => join(folder, 'after', name)

beforeAll(async () => {
  tools = await outsideTools()
  folder = mkdtempSync(join(tmpdir(), 'tanggap-collection-'))
  for (const name of ['before', 'after']) mkdirSync(join(folder, name))
  await run(tools.python, ['test/files/make.py', join(folder, 'before')], { maxBuffer: 1 << 26 })
  collection = JSON.parse(readFileSync(before('collection.json'), 'utf8')) as Made[]
  for (const { name, heavy, by } of collection) {
    if (heavy) {
      const { stdout } = await run(process.execPath, [
        '--disable-warning=ExperimentalWarning',
        'test/files/measure.ts',
        before(name),
        after(name),
      ])
      const result = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Measured
      verdicts.set(name, result.verdict)
      measured.set(name, result)
    } else {
      const result = await processUpload(readFileSync(before(name)), by === 'officer' ? expected.officer : expected.complaint)
      verdicts.set(name, result.kind === 'accepted' ? 'kept' : result.reason)
      if (result.kind === 'accepted') writeFileSync(after(name), result.bytes)
    }
  }
}, 420_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const kept = () => collection.filter(({ name, look }) => verdicts.get(name) === 'kept' && look !== 'bytes').map(({ name }) => name)

test('each of the collection is kept or refused as it should be', () => {
  expect(collection.length).toBeGreaterThanOrEqual(40)
  const wrong = collection.filter((it) => it.expect !== 'any' && verdicts.get(it.name) !== it.expect)
  expect(wrong.map((it) => `${it.name}: ${verdicts.get(it.name)} instead of ${it.expect}`)).toEqual([])
})

test('qpdf, PDFium and Pillow find nothing that acts or tells of anybody, and the same to read and to see', {
  timeout: 60_000,
}, async () => {
  const { stdout } = await run(tools.python, ['test/files/look_at.py', join(folder, 'before'), join(folder, 'after')], {
    maxBuffer: 1 << 26,
  })
  const found = Object.entries(JSON.parse(stdout) as Record<string, string[]>).filter(([, what]) => what.length > 0)
  expect(Object.fromEntries(found)).toEqual({})
})

/** What ExifTool says of the file itself and of how its picture, sound or text is packed. */
const structure =
  /^(SourceFile|ExifTool|File|System|Composite|JFIF|PNG-pHYs:|PNG:(ImageWidth|ImageHeight|BitDepth|ColorType|Compression|Filter|Interlace|Palette|Transparency)|PDF:(PDFVersion|Linearized|PageCount|PageMode|PageLayout|MediaBox|Language|TaggedPDF|HasXFA))/
const structureOfVideo =
  /^(QuickTime|Track\d):(MajorBrand|MinorVersion|CompatibleBrands|MediaData|Movie|TimeScale|Duration|Preferred|Preview|Poster|Selection|CurrentTime|NextTrack|Track|Matrix|Image|Media|Handler|Graphics|OpColor|Compressor|SourceImage|XRes|YRes|BitDepth|Color|Transfer|VideoFullRange|Balance|Audio|Create|Modify|PixelAspect|Unknown_(edts|esds|hvcC)$|AVCConfiguration|VideoFrameRate|Composition|Sample|ChunkOffset|TimeToSample|Buffer|MaxBitrate|AverageBitrate|Color|Clean|Sync|EncodedPixels|.*TimeScale|ChromaFormat|GeneralProfile|.*Hevc|.*HEVC)/i

test('ExifTool finds no place, name, time or program', { timeout: 60_000 }, async () => {
  const names = kept().map((name) => after(name))
  const { stdout } = await run('perl', [tools.exiftool, '-j', '-G1', '-a', '-u', ...names], { maxBuffer: 1 << 26 }).catch(
    (error: { stdout: string }) => error,
  )
  const left = (JSON.parse(stdout) as Record<string, unknown>[]).flatMap((facts) =>
    Object.entries(facts).flatMap(([tag, value]) => {
      if (structure.test(tag)) return []
      if (structureOfVideo.test(tag) && (!/Date/.test(tag) || /^0000/.test(String(value)))) return []
      return [`${String(facts.SourceFile).split('/').at(-1)} ${tag}: ${value}`]
    }),
  )
  expect(left).toEqual([])
  // The same question to what was sent, so that a silent tool is noticed.
  const sent = await run(
    'perl',
    [tools.exiftool, '-j', '-a', '-GPSLatitude', '-Author', '-Artist', ...kept().map((name) => before(name))],
    { maxBuffer: 1 << 26 },
  )
  expect((JSON.parse(sent.stdout) as object[]).filter((facts) => Object.keys(facts).length > 1).length).toBeGreaterThan(25)
})

type Probed = {
  streams: { codec_name: string; nb_read_packets: string; tags?: Record<string, string> }[]
  format: { duration: string; tags?: Record<string, string> }
}
const probe = async (file: string): Promise<Probed> => {
  const asked = ['-v', 'error', '-count_packets', '-show_streams', '-show_format', '-of', 'json', file]
  return JSON.parse((await run(tools.ffprobe, asked)).stdout) as Probed
}
const packed = new Set(['major_brand', 'minor_version', 'compatible_brands', 'language', 'handler_name', 'vendor_id', 'encoder'])

test('ffprobe finds every packet of picture and sound, and no tags but those of the packing', { timeout: 60_000 }, async () => {
  for (const { name } of collection.filter(({ name, look }) => look === 'video' && verdicts.get(name) === 'kept')) {
    const [was, now] = await Promise.all([probe(before(name)), probe(after(name))])
    const shown = ({ streams }: Probed) => streams.map((it) => `${it.codec_name} ${it.nb_read_packets}`)
    expect({ [name]: shown(now) }).toEqual({ [name]: shown(was) })
    expect(Math.abs(Number(was.format.duration) - Number(now.format.duration))).toBeLessThan(0.2)
    const tags = [now.format, ...now.streams].flatMap((it) => Object.entries(it.tags ?? {}))
    expect(tags.filter(([tag, value]) => !packed.has(tag) || /PENANDA/.test(value))).toEqual([])
  }
})

test('large ones and bombs stay within the memory and the time of the function', () => {
  console.log(Object.fromEntries([...measured].map(([name, it]) => [name, `${it.verdict}, ${it.milliseconds} ms, ${it.megabytes} MB`])))
  const { memoryMegabytes } = functions.attachments
  const over = [...measured].filter(([, it]) => it.megabytes > memoryMegabytes || it.milliseconds > 10_000)
  expect([over, [...measured.keys()].length, readdirSync(join(folder, 'after')).length > 40]).toEqual([[], 6, true])
})
