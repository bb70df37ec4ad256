import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny'
import { expect, test } from 'vitest'
import { expected, processUpload } from '../../shared/desk/files/process.ts'
import { located, locatedMov, locatedMp4, place } from './fixtures.ts'
import { recorded } from './recorded.ts'

const kept = async (file: Buffer) => {
  const result = await processUpload(file, expected.complaint)
  return result.kind === 'accepted' ? Buffer.from(result.bytes) : result.reason
}

/** Coded pictures and sounds, as they are played. */
const played = async (file: Uint8Array) => {
  const input = new Input({ source: new BufferSource(Buffer.from(file)), formats: ALL_FORMATS })
  const tracks = await input.getTracks()
  return Promise.all(
    tracks
      .filter((track) => track.isVideoTrack() || track.isAudioTrack())
      .map(async (track) => {
        const packets: string[] = []
        for await (const packet of new EncodedPacketSink(track as never).packets())
          packets.push(`${packet.timestamp.toFixed(3)} ${Buffer.from(packet.data).toString('base64')}`)
        return packets
      }),
  )
}

test.each([
  ['MP4', locatedMp4()],
  ['MOV of an iPhone', locatedMov()],
  ['MOV in the coding of newer iPhones', located(recorded.hevc)],
])('%s: every picture and sound stays as it was coded, places and makers are gone', async (_, file) => {
  const bytes = await kept(file)
  if (typeof bytes === 'string') throw new Error(bytes)
  expect([file.includes(place), bytes.includes(place), bytes.subarray(4, 12).toString()]).toEqual([true, false, 'ftypisom'])
  expect(await played(bytes)).toEqual(await played(file))
})

test('one in fragments becomes a whole one', async () => {
  const bytes = await kept(recorded.fragmented)
  if (typeof bytes === 'string') throw new Error(bytes)
  expect([bytes.includes('moof'), await played(bytes)]).toEqual([false, await played(recorded.fragmented)])
})

test('no time of recording and no time of judging is in it', async () => {
  const bytes = await kept(locatedMp4())
  if (typeof bytes === 'string') throw new Error(bytes)
  for (const name of ['mvhd', 'tkhd', 'mdhd']) {
    for (let at = bytes.indexOf(name); at >= 0; at = bytes.indexOf(name, at + 1)) expect(bytes.readBigUInt64BE(at + 8)).toBe(0n)
  }
})

test('one that is cut off is refused, wherever its head lies', async () => {
  const cut = (file: Buffer, part: number) => file.subarray(0, Math.floor(file.length * part))
  const files = [cut(recorded.mp4, 0.9), cut(recorded.mov, 0.5), cut(recorded.fragmented, 0.7), cut(recorded.front, 0.8)]
  expect(await Promise.all(files.map(kept))).toEqual(['broken', 'broken', 'broken', 'broken'])
})

test('a coding that nothing here can read is refused with what to do', async () => {
  expect(await kept(recorded.mpeg4)).toBe('not-cleanable')
  // Its pictures could be taken over, its sound could not.
  const file = Buffer.from(recorded.mp4)
  for (const [name, other] of [
    ['mp4a', 'samr'],
    ['esds', 'damr'],
  ] as const)
    file.write(other, file.indexOf(name, file.indexOf('moov')), 'latin1')
  expect(await kept(file)).toBe('not-cleanable')
})
