import { createHash } from 'node:crypto'
import { caseScript } from './case-script.ts'
import { deskScript } from './desk-script.ts'
import { draftScript } from './draft-script.ts'
import { lastLookScript } from './last-look-script.ts'
import { pasteScript } from './paste-script.ts'
import { photoWords } from './photo-words.ts'
import { photosLoadScript, photosScript } from './photos-script.ts'
import { script } from './script.ts'
import { chartStyle } from './style/chart-style.ts'
import { letterStyle } from './style/letter-style.ts'
import { officerStyle } from './style/officer-style.ts'
import { queueStyle } from './style/queue-style.ts'
import { style } from './style.ts'

/** Files beside the pages. Their names carry their content's hash, so that browsers may keep them for good. */
const named = (name: string, extension: string, content: string): string =>
  `/aset/${name}.${createHash('sha256').update(content).digest('hex').slice(0, 10)}.${extension}`

export const stylePath = named('tanggap', 'css', style)
/** For the public figures alone; the desk has it in its own sheet. */
export const chartStylePath = named('grafik', 'css', chartStyle)
const deskStyle = officerStyle + queueStyle + chartStyle + letterStyle
export const officerStylePath = named('petugas', 'css', deskStyle)
export const scriptPath = named('tanggap', 'js', script)
/** Beside the public forms and their receipt; one file, for each costs as much in headers as it holds. */
const formScript = lastLookScript + draftScript
export const formScriptPath = named('isian', 'js', formScript)
/** The same with photos, for the form that takes some. */
const complaintScript = formScript + photosLoadScript
export const complaintScriptPath = named('pengaduan', 'js', complaintScript)
/** Each beside one page of the desk alone. */
const chatScript = photosLoadScript + pasteScript
export const pasteScriptPath = named('tempel', 'js', chatScript)
const caseDeskScript = deskScript + caseScript
export const deskScriptPath = named('meja', 'js', deskScript)
export const caseScriptPath = named('kasus', 'js', caseDeskScript)

/** Fetched by whoever is about to choose a file, with its words. */
const photoScripts = {
  id: `var photoWords=${JSON.stringify(photoWords('id'))};${photosScript}`,
  en: `var photoWords=${JSON.stringify(photoWords('en'))};${photosScript}`,
}
export const photosScriptPaths = { id: named('foto-id', 'js', photoScripts.id), en: named('foto-en', 'js', photoScripts.en) } as const

/** Content and type by path. */
export const assets: Readonly<Record<string, { type: string; content: string }>> = {
  [stylePath]: { type: 'text/css; charset=utf-8', content: style },
  [chartStylePath]: { type: 'text/css; charset=utf-8', content: chartStyle },
  [officerStylePath]: { type: 'text/css; charset=utf-8', content: deskStyle },
  [scriptPath]: { type: 'text/javascript; charset=utf-8', content: script },
  [caseScriptPath]: { type: 'text/javascript; charset=utf-8', content: caseDeskScript },
  [deskScriptPath]: { type: 'text/javascript; charset=utf-8', content: deskScript },
  [formScriptPath]: { type: 'text/javascript; charset=utf-8', content: formScript },
  [complaintScriptPath]: { type: 'text/javascript; charset=utf-8', content: complaintScript },
  [photosScriptPaths.id]: { type: 'text/javascript; charset=utf-8', content: photoScripts.id },
  [photosScriptPaths.en]: { type: 'text/javascript; charset=utf-8', content: photoScripts.en },
  [pasteScriptPath]: { type: 'text/javascript; charset=utf-8', content: chatScript },
}
