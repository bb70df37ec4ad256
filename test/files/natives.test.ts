import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { optionsFor } from '../../infra/bundle.ts'
import { lambdaMachine, layNatives, thisMachine } from '../../infra/natives.ts'
import type { Cleaned } from '../../shared/files/cleaned.ts'
import { locatedJpeg, locatedMov, locatedPdf, place } from '../attachments/fixtures.ts'
import { recorded } from '../attachments/recorded.ts'

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tanggap-natives-'))
  await build(optionsFor('attachments', folder))
  await layNatives(join(folder, 'attachments'), thisMachine)
  await layNatives(join(folder, 'lambda'), lambdaMachine)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Machine in the head of each program (ELF): 62 is x86-64, 183 is aarch64. */
const machinesIn = (bundle: string): number[] =>
  (readdirSync(join(folder, bundle), { recursive: true }) as string[])
    .filter((name) => /\.node$|\.so(\.|$)/.test(name))
    .map((name) => readFileSync(join(folder, bundle, name)).readUInt16LE(18))

test('programs are laid for the machine that asks for them: of Lambda in the template, of this one here', () => {
  const here = { x64: 62, arm64: 183 }[thisMachine.cpu as 'x64' | 'arm64']
  expect([machinesIn('attachments'), machinesIn('lambda')]).toEqual([
    [here, here],
    [183, 183],
  ])
})

test('they come with their licences', () => {
  expect(readFileSync(join(folder, 'lambda', 'NOTICE'), 'utf8')).toContain('GNU Lesser General Public License')
})

test('each part of the bundle that loads late works as it was bundled', async () => {
  const part = async (name: string) => {
    const [file = ''] = readdirSync(join(folder, 'attachments')).filter((it) => it.startsWith(`${name}-`))
    return (await import(`file://${join(folder, 'attachments', file)}`)) as Record<string, (...given: unknown[]) => Promise<Cleaned>>
  }
  const [picture, heic, video, document] = await Promise.all(['picture', 'heic', 'video', 'document'].map(part))
  const cleaned = await Promise.all([
    picture?.cleanPicture?.(locatedJpeg(), 'image/jpeg'),
    heic?.cleanHeic?.(recorded.heicTurned),
    video?.cleanVideo?.(locatedMov()),
    document?.cleanPdf?.(locatedPdf(), { keepSigned: false }),
  ])
  expect(cleaned.map((it) => it?.kind === 'clean' && [it.type, Buffer.from(it.bytes).includes(place)])).toEqual([
    ['image/jpeg', false],
    ['image/jpeg', false],
    ['video/mp4', false],
    ['application/pdf', false],
  ])
})

test('no other function carries anything of what works on files', async () => {
  const carrying = await Promise.all(
    (['intake', 'disposition', 'attachments', 'mail'] as const).map(async (name) => {
      const { metafile } = await build({ ...optionsFor(name, folder), minify: false, write: false, metafile: true })
      const files = Object.keys(metafile?.inputs ?? {})
      return files.some((file) => /node_modules\/(sharp|heic-decode|libheif-js|mediabunny|@cantoo|file-type)\//.test(file)) ? name : []
    }),
  )
  expect(carrying.flat()).toEqual(['attachments'])
})
