import sharp from 'sharp'

/** As a telephone of today makes one: 12 megapixels, some 4 MB, with place and maker inside. Each `seed` is another picture. */
export const phonePhoto = async (seed: number): Promise<Buffer> => {
  const [width, height] = [1000, 750]
  const grain = Buffer.alloc(width * height * 3)
  let state = seed * 2_654_435_761 + 1
  for (let i = 0; i < grain.length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    grain[i] = 90 + (((i / 3) % width) / width) * 90 + (state >>> 26)
  }
  return sharp(grain, { raw: { width, height, channels: 3 } })
    .resize(4000, 3000, { kernel: 'cubic' })
    .withExif({ IFD0: { Make: 'Contoh', Model: 'Telepon 12' }, IFD3: { GPSLatitude: '7/1 32/1 0/1', GPSLatitudeRef: 'S' } })
    .jpeg({ quality: 97 })
    .toBuffer()
}
