import { BufferSource, BufferTarget, Conversion, Input, MP4, Mp4OutputFormat, Output, QTFF } from 'mediabunny'
import { type Cleaned, refused } from './cleaned.ts'
import { withoutTimes } from './video-times.ts'

/** How much shorter than it says of itself a video may come out: the last picture's length is not always told. */
const tolerance = 0.5

/**
 * Picture and sound of an MP4 or of an iPhone's MOV, moved into a new MP4 without encoding them again: tracks of places,
 * descriptions, makers and what lies between the pictures stay behind.
 */
export const cleanVideo = async (bytes: Uint8Array): Promise<Cleaned> => {
  const input = new Input({ source: new BufferSource(bytes), formats: [MP4, QTFF] })
  try {
    const tracks = await input.getTracks()
    if (tracks.length === 0) return refused('broken')
    if (!tracks.some((track) => track.isVideoTrack())) return refused('type-not-allowed')
    const moov = { at: 0, length: 0 }
    const target = new BufferTarget()
    const output = new Output({
      format: new Mp4OutputFormat({
        fastStart: 'in-memory',
        onMoov: (data, at) => {
          Object.assign(moov, { at, length: data.length })
        },
      }),
      target,
    })
    // Without `tags` those of the input would be copied.
    const conversion = await Conversion.init({ input, output, tags: {}, showWarnings: false })
    const taken = conversion.utilizedTracks
    const lostPictures = conversion.discardedTracks.some(({ track }) => track.isVideoTrack())
    // An iPhone may have the same sound twice, once in a coding of its own; a video that had sound is not kept without any.
    const lostSound = tracks.some((track) => track.isAudioTrack()) && !taken.some((track) => track.isAudioTrack())
    if (!conversion.isValid || lostPictures || lostSound) return refused('not-cleanable')
    await conversion.execute()
    if (!target.buffer) return refused('broken')
    const made = new Uint8Array(target.buffer)
    if ((await lengthOf(made)) < (await input.computeDuration([...taken])) - tolerance) return refused('broken')
    return { kind: 'clean', type: 'video/mp4', bytes: withoutTimes(made, moov) }
  } catch {
    return refused('broken')
  } finally {
    input.dispose()
  }
}

/** In seconds, by the pictures and sounds that can be read. */
const lengthOf = async (movie: Uint8Array): Promise<number> => {
  const input = new Input({ source: new BufferSource(movie), formats: [MP4] })
  try {
    return await input.computeDuration()
  } finally {
    input.dispose()
  }
}
