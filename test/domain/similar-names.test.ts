import { expect, test } from 'vitest'
import { similarOfficers } from '../../shared/domain/office/similar-names.ts'

const officers = [
  { id: 'siti', name: 'Dra. Hj. Siti Rahmawati, M.Si.', position: 'Kepala Puskesmas Keboan' },
  { id: 'ahmad', name: 'Ahmad Budi Santoso, S.H.', position: null },
  { id: 'sukarno', name: 'Sukarno', position: 'Kepala Seksi Pelayanan' },
  { id: 'muhammad', name: 'Muhammad Yusuf', position: null },
  { id: 'joko', name: 'Joko Widianto', position: null },
  { id: 'dewi', name: 'Dewi Lestari', position: 'Pengelola Data' },
]
const like = (typed: string) => similarOfficers(typed, officers)

test.each([
  ['Siti Rahmawati', 'siti'],
  ['bu siti', 'siti'],
  ['Hj. SITI RAHMAWATI M.Si', 'siti'],
  ['Rachmawati', 'siti'],
  ['rahmawaty', 'siti'],
  ['Kepala Puskesmas Keboan', 'siti'],
  ['Pak Budi', 'ahmad'],
  ['A. Budi Santoso', 'ahmad'],
  ['Ahmad B. S.', 'ahmad'],
  ['Achmad Santosa', 'ahmad'],
  ['a b santoso', 'ahmad'],
  ['Bpk. Soekarno', 'sukarno'],
  ['SUKARNO, S.Sos.', 'sukarno'],
  ['Moh. Yusup', 'muhammad'],
  ['Muh Jusuf atau Yusuf', 'muhammad'],
  ['Mochamad', 'muhammad'],
  ['Djoko Widyanto', 'joko'],
  ['Joko', 'joko'],
  ['Dewi\u200b Lestari', 'dewi'],
  ['DÉWI', 'dewi'],
])('%s may be meant for that officer', (typed, id) => {
  expect(like(typed)).toContain(id)
})

test.each(['', 'Pak', 'S.H.', 'petugas loket', 'Ratna Kusuma', 'Kepala Dinas'])('nobody is meant by "%s"', (typed) => {
  expect(like(typed)).toEqual([])
})

test('a name is kept from those it may mean, and from nobody else', () => {
  expect(like('Sukarno')).toEqual(['sukarno'])
  expect(like('Dewi Lestari')).toEqual(['dewi'])
})
