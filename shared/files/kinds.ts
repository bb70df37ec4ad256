import type { Sort } from './limits.ts'

/** What is kept. */
export type FileType = 'image/jpeg' | 'image/png' | 'application/pdf' | 'video/mp4'

/** What may be sent, by the media type that its content shows; nothing else is taken. */
export const sorts: Readonly<Record<string, Sort>> = {
  'image/jpeg': 'picture',
  'image/png': 'picture',
  'image/webp': 'picture',
  'image/heic': 'picture',
  'image/heif': 'picture',
  'application/pdf': 'document',
  'video/mp4': 'video',
  'video/quicktime': 'video',
  'video/x-m4v': 'video',
}

/** For the `accept` of a form. Telephones that know no media type for HEIC go by the ending. */
const offered = (...wanted: readonly Sort[]): string =>
  [...Object.keys(sorts).filter((type) => wanted.includes(sorts[type] ?? 'video')), ...(wanted.includes('picture') ? ['.heic'] : [])].join(
    ',',
  )

export const acceptAll = offered('picture', 'document', 'video')
export const acceptDocuments = offered('document', 'picture')
