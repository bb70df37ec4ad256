import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const shared = '.tools/python'

/**
 * A program from PyPI, in an environment of ours under an ignored folder; fetched when it is first asked for. One whose
 * libraries could be at odds with those of others names a folder of its own.
 */
export const pythonTool = async (program: string, requirement: `${string}==${string}`, folder = shared): Promise<string> => {
  const [name = '', version = ''] = requirement.split('==')
  const bin = (it: string) => join(folder, 'bin', it)
  if (!existsSync(bin('pip'))) await run('python3', ['-m', 'venv', folder])
  const installed = existsSync(bin(program)) && (await run(bin('pip'), ['show', name])).stdout.includes(`Version: ${version}\n`)
  if (!installed) await run(bin('pip'), ['install', '--quiet', '--disable-pip-version-check', requirement])
  return bin(program)
}
