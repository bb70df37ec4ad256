import { createHash } from 'node:crypto'
import { caseScript } from './case-script.ts'
import { draftScript } from './draft-script.ts'
import { pasteScript } from './paste-script.ts'
import { script } from './script.ts'
import { similarScript } from './similar-script.ts'
import { chartStyle } from './style/chart-style.ts'
import { officerStyle } from './style/officer-style.ts'
import { queueStyle } from './style/queue-style.ts'
import { style } from './style.ts'

/** Files beside the pages. Their names carry their content's hash, so that browsers may keep them for good. */
const named = (name: string, extension: string, content: string): string =>
  `/aset/${name}.${createHash('sha256').update(content).digest('hex').slice(0, 10)}.${extension}`

export const stylePath = named('tanggap', 'css', style)
/** For the public figures alone; the desk has it in its own sheet. */
export const chartStylePath = named('grafik', 'css', chartStyle)
const deskStyle = officerStyle + queueStyle + chartStyle
export const officerStylePath = named('petugas', 'css', deskStyle)
export const scriptPath = named('tanggap', 'js', script)
/** Beside the public forms and their receipt. */
export const draftScriptPath = named('draf', 'js', draftScript)
/** Beside the form of a complaint. */
export const similarScriptPath = named('serupa', 'js', similarScript)
/** Each beside one page of the desk alone. */
export const pasteScriptPath = named('tempel', 'js', pasteScript)
export const caseScriptPath = named('kasus', 'js', caseScript)

/** Content and type by path. */
export const assets: Readonly<Record<string, { type: string; content: string }>> = {
  [stylePath]: { type: 'text/css; charset=utf-8', content: style },
  [chartStylePath]: { type: 'text/css; charset=utf-8', content: chartStyle },
  [officerStylePath]: { type: 'text/css; charset=utf-8', content: deskStyle },
  [scriptPath]: { type: 'text/javascript; charset=utf-8', content: script },
  [caseScriptPath]: { type: 'text/javascript; charset=utf-8', content: caseScript },
  [draftScriptPath]: { type: 'text/javascript; charset=utf-8', content: draftScript },
  [similarScriptPath]: { type: 'text/javascript; charset=utf-8', content: similarScript },
  [pasteScriptPath]: { type: 'text/javascript; charset=utf-8', content: pasteScript },
}
