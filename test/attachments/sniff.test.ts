import { expect, test } from 'vitest'
import { sniff } from '../../shared/files/sniff.ts'
import { box, locatedJpeg, locatedMp4, locatedPdf, locatedPng, locatedWebp } from './fixtures.ts'

test('the type is read from the content', () => {
  expect([locatedJpeg(), locatedPng(), locatedWebp(), locatedPdf(), locatedMp4()].map(sniff)).toEqual([
    'image/jpeg',
    'image/png',
    'image/webp',
    'application/pdf',
    'video/mp4',
  ])
})

test('other files have no type, whatever they resemble', () => {
  const heic = box('ftyp', Buffer.from('heic\0\0\0\0mif1heicisom'))
  const quickTime = box('ftyp', Buffer.from('qt  \0\0\0\0qt  '))
  const others = ['', 'PK\x03\x04', 'MZ', 'GIF89a', '<html>', '<svg xmlns=', 'RIFF\0\0\0\0WAVE', ' %PDF-1.4', 'junk%PDF-1.4', '\x89PNG\n\n']
  expect([...others.map((text) => Buffer.from(text, 'latin1')), heic, quickTime].map(sniff)).toEqual(Array(12).fill(null))
})

test('a video is known by a compatible brand too', () => {
  expect(sniff(box('ftyp', Buffer.from('XAVC\0\0\0\0XAVCmp42')))).toBe('video/mp4')
})
