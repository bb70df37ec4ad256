import { css } from './css.ts'

/** On paper: no places to go to, black on white whatever the screen showed. */
export const printStyle = css`
@media print{
:root{color-scheme:light;--ink:#000;--soft:#333;--line:#999;--paper:#fff;--ground:#fff;--shade:#fff;--accent:#000;--deep:#000;--head:#fff;--nav:#fff;--on-head:#000;--wrong:#000;--note:#fff;--good:#fff;--good-line:#000;--note-line:#999;--fill:#fff;--fill-over:#fff;--on-fill:#000;--alarm:#fff;--on-alarm:#000;--today:#000;--soon:#000}
header a:not(.brand),nav,footer p,footer ul,.actions,.noprint,.skip{display:none!important}
.done{border:2px solid #000}
details{border:0;padding:0}
.surat{border:0;padding:0}
body:has(.surat) header{display:none}
}
`
