import type { LocalBucket } from './kept-objects.ts'

/** What S3 answers to whoever asks what lies in a bucket, as far as the SDK reads it; always on one page. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const answer = (root: string, bucket: string, prefix: string, entries: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${escaped(bucket)}</Name>` +
  `<Prefix>${escaped(prefix)}</Prefix><IsTruncated>false</IsTruncated>${entries.join('')}</${root}>`

type Kept = Awaited<ReturnType<LocalBucket['list']>>

export const listOfObjects = (bucket: string, prefix: string, kept: Kept): string =>
  answer(
    'ListBucketResult',
    bucket,
    prefix,
    kept.flatMap(({ key, versions: [newest] }) =>
      newest && newest.type !== null
        ? [
            `<Contents><Key>${escaped(key)}</Key><LastModified>${newest.at}</LastModified><Size>${newest.size}</Size><StorageClass>STANDARD</StorageClass></Contents>`,
          ]
        : [],
    ),
  )

export const listOfVersions = (bucket: string, prefix: string, kept: Kept): string =>
  answer(
    'ListVersionsResult',
    bucket,
    prefix,
    kept.flatMap(({ key, versions }) =>
      versions.map(({ id, at, type, size }, i) => {
        const facts = `<Key>${escaped(key)}</Key><VersionId>${id}</VersionId><IsLatest>${i === 0}</IsLatest><LastModified>${at}</LastModified>`
        return type === null ? `<DeleteMarker>${facts}</DeleteMarker>` : `<Version>${facts}<Size>${size}</Size></Version>`
      }),
    ),
  )
