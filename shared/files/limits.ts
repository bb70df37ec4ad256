/**
 * What may be sent and what is kept of it, in one place: forms announce it, refusals name it, uploads are judged by it.
 * Plain numbers, imports nothing: the public function reads them too.
 */

const megabyte = 1024 * 1024

/** As sent. A video's minute of a telephone in full definition is about 130 MB: half a minute or a smaller picture fits. */
export const maxMegabytes = { picture: 15, document: 10, video: 50 } as const

export type Sort = keyof typeof maxMegabytes

export const maxBytesOf = (sort: Sort): number => maxMegabytes[sort] * megabyte

/** The largest of all: nothing longer is read, and the form says so before it is sent. */
export const maxFileBytes = Math.max(...Object.values(maxMegabytes)) * megabyte

/** Of a picture as sent. Today's telephones make up to 50; a bomb claims thousands. */
export const maxMegapixels = 60

/**
 * Of a picture as kept: an A4 page photographed is read with ease, and so is a long screenshot of a conversation, because the
 * area counts and not the longer side.
 */
export const keptPixels = 8_000_000

/** Longer edge of the small picture (gambar mini) that pages show: enough for a column of a telephone, some 15 kB. */
export const thumbnailEdge = 320
