import type { CaseFile } from '../../domain/case/case.ts'
import { contentSecurityPolicy } from '../web-stack.ts'

/** Links to small pictures by the id of their file. */
export type Thumbnails = ReadonlyMap<string, string>

/** The small picture of a file, inside the link that opens the file: the words of the link say what it is. */
export const Thumbnail = ({ file: { fileId, thumbnail }, links }: { file: CaseFile; links: Thumbnails }) => {
  const link = links.get(fileId)
  return thumbnail && link ? (
    <img class="thumbnail" src={link} alt="" width={String(thumbnail.width)} height={String(thumbnail.height)} />
  ) : null
}

/** The bucket's address is allowed for pictures on a page that shows one, and nowhere else. */
export const headersFor = (links: Thumbnails): Record<string, string> => {
  const [link] = links.values()
  return link ? { 'content-security-policy': contentSecurityPolicy({ picturesFrom: new URL(link).origin }) } : {}
}
