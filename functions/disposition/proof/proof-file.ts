import type { CaseProof } from '../../../shared/domain/proof/case-proof.ts'
import type { Language } from '../../../shared/web/language.ts'
import { eventName } from '../../../shared/web/text/case-names.ts'
import { proofTextOf } from '../../../shared/web/text/proof-text.ts'
import { proofChecker } from './proof-checker.ts'

const escaped = (text: string): string => text.replace(/[&<>"]/g, (it) => `&#${it.charCodeAt(0)};`)

/** JSON within a page: nothing in it ends the element that holds it. */
const embedded = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')

const rows = (heads: readonly string[], cells: readonly (readonly string[])[]): string =>
  `<table><thead><tr>${heads.map((it) => `<th scope="col">${escaped(it)}</th>`).join('')}</tr></thead><tbody>${cells
    .map((row) => `<tr>${row.map((it) => `<td>${escaped(it)}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1f24}table{border-collapse:collapse;width:100%}td,th{border:1px solid #b8c0c8;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}code,td:last-child{font-size:.85rem}.ya{color:#11632f}.tidak{color:#a31515;font-weight:600}ul{list-style:none;padding:0}input{font:inherit;width:100%;padding:.4rem;box-sizing:border-box}pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f3f5f7;padding:1rem}'

/**
 * One case as a page of its own that proves itself (docs/bukti-kasus.md): what it says is there without script, the description of the
 * form too; the script checks it, asks no network, and may be read. In Indonesian, for its readers are courts and lawyers here.
 */
export const proofFile = (proof: CaseProof, language: Language): string => {
  const { file: text } = proofTextOf(language)
  const { anchor } = proof
  const known = proof.events.map((it) =>
    'event' in it
      ? [String(it.seq), it.event.on, eventName(it.event.type, 'desk', language, proof.case.channel) ?? it.event.type, it.hash]
      : [String(it.seq), '', text.withheld, it.hash],
  )
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${escaped(text.title({ number: proof.case.number }))}</title><style>${style}</style></head><body>
<h1>${escaped(text.title({ number: proof.case.number }))}</h1>
<p>${escaped(text.made({ region: proof.region, at: proof.madeAt }))}</p>
<p><strong>${escaped(proof.texts.length > 0 ? text.secretWithTexts : text.secret)}</strong></p>
<h2>${escaped(text.resultTitle)}</h2>
<ul id="hasil"><li>${escaped(text.withoutScript)}</li></ul>
<p>${escaped(anchor ? text.anchored({ day: anchor.day, seq: anchor.version, until: anchor.roots.at(-1)?.day ?? anchor.day }) : text.unanchored[proof.unanchored ?? 'not-yet'])}</p>
${anchor ? `<p><label for="akar">${escaped(text.compare)}</label><br><input id="akar" autocomplete="off"></p><ul id="banding"></ul>` : '<input id="akar" hidden><ul id="banding"></ul>'}
<h2>${escaped(text.eventsTitle)}</h2>
${rows(text.eventHeads, known)}
${
  proof.texts.length > 0
    ? `<h2>${escaped(text.textsTitle)}</h2>${rows(
        text.textHeads,
        proof.texts.map(({ n, text: words }) => [String(n), words]),
      )}`
    : ''
}
${
  anchor
    ? `<h2>${escaped(text.rootsTitle)}</h2>${rows(
        text.rootHeads,
        anchor.roots.map(({ day, root }) => [day, root]),
      )}`
    : ''
}
<h2>${escaped(text.formTitle)}</h2>
<pre>${escaped(text.form)}</pre>
<script type="application/json" id="bukti">${embedded(proof)}</script>
<script>${proofChecker}</script>
</body></html>
`
}
