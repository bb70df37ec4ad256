import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { noticeWith } from '../../infra/supply/notice.ts'
import { allowedLicences, type Lock, scriptedIn, suppliedIn } from '../../infra/supply/supplied.ts'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock

test('what is for development or another system is left out, a silent lock is asked elsewhere, and nothing stands twice', () => {
  const packages = {
    '': { name: 'tanggap', version: '0.1.0', license: 'Apache-2.0' },
    'node_modules/b': { version: '2.0.0', license: 'MIT' },
    'node_modules/a/node_modules/b': { version: '2.0.0', license: 'MIT' },
    'node_modules/@s/a': { version: '1.0.0', license: 'ISC', os: ['linux'], cpu: ['arm64'] },
    'node_modules/win': { version: '1.0.0', license: 'ISC', os: ['win32'] },
    'node_modules/ppc': { version: '1.0.0', license: 'ISC', cpu: ['ppc64'] },
    'node_modules/tool': { version: '9.0.0', license: 'GPL-3.0', dev: true, hasInstallScript: true },
    'node_modules/png-js': { version: '1.1.0' },
    'node_modules/new': { version: '1.0.0' },
  }
  expect(suppliedIn({ packages })).toEqual([
    { name: '@s/a', version: '1.0.0', licence: 'ISC' },
    { name: 'b', version: '2.0.0', licence: 'MIT' },
    { name: 'new', version: '1.0.0', licence: 'unknown' },
    { name: 'png-js', version: '1.1.0', licence: 'MIT' },
  ])
  expect(scriptedIn({ packages })).toEqual(['tool'])
})

test('NOTICE keeps what people wrote, and lists again what is supplied', () => {
  const once = noticeWith('Tanggap\n', [{ name: 'b', version: '2.0.0', licence: 'MIT' }])
  expect(once).toBe(
    'Tanggap\n\nEvery package that is deployed, or that builds, deploys and runs what is (npm run supply -- --write):\n\n- b 2.0.0 (MIT)\n',
  )
  expect(noticeWith(once, [])).toBe(
    'Tanggap\n\nEvery package that is deployed, or that builds, deploys and runs what is (npm run supply -- --write):\n\n\n',
  )
})

test('NOTICE is what the lock says, under licences that we may pass on', () => {
  const notice = readFileSync('NOTICE', 'utf8')
  expect(noticeWith(notice, suppliedIn(lock))).toBe(notice)
  expect(suppliedIn(lock).filter(({ licence }) => !allowedLicences.has(licence))).toEqual([])
})

test('scripts at installation are allowed by name', () => {
  const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { allowScripts: Record<string, boolean> }
  expect(scriptedIn(lock)).toEqual(Object.keys(allowScripts).sort())
})
