import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const here = new URL('.', import.meta.url).pathname
const folder = '.tools/files'

/** ExifTool (Perl) and ffprobe, as npm carries them; neither is a dependency of the project. */
const programs = ['exiftool-vendored.pl@13.59.3', '@ffprobe-installer/linux-x64@5.2.0']

/**
 * Programs that are not ours, fetched in pinned versions when they are first asked for: Python with the libraries of
 * requirements.txt (qpdf, PDFium, libheif, FFmpeg in them), ExifTool and ffprobe.
 */
export const outsideTools = async () => {
  const wanted = `${readFileSync(join(here, 'requirements.txt'), 'utf8')}${programs.join('\n')}`
  const note = join(folder, 'installed.txt')
  const python = join(folder, 'python/bin/python')
  const modules = join(folder, 'node_modules')
  if (!existsSync(note) || readFileSync(note, 'utf8') !== wanted) {
    mkdirSync(folder, { recursive: true })
    await run('python3', ['-m', 'venv', join(folder, 'python')])
    await run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', join(here, 'requirements.txt')])
    await run('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', '--no-save', ...programs])
    writeFileSync(note, wanted)
  }
  const ffprobe = join(modules, '@ffprobe-installer/linux-x64/ffprobe')
  chmodSync(ffprobe, 0o755)
  return { python, ffprobe, exiftool: join(modules, 'exiftool-vendored.pl/bin/exiftool') }
}
