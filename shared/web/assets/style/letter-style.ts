import { css } from './css.ts'

/** An official letter on the screen is paper: black on white in any light, in the type of offices. */
export const letterStyle = css`
.surat{color-scheme:light;background:#fff;color:#000;border:1px solid var(--line);padding:clamp(1rem,5vw,3rem);font-family:"Times New Roman",Tinos,serif}
.surat a{color:#0b5d4b}
.surat p,.surat li,.judul{white-space:pre-line;overflow-wrap:anywhere}
.surat .kop{text-align:center;border-bottom:5px double;padding-bottom:.5rem}
.kop strong{text-transform:uppercase;font-size:1.15rem}
.kop>*,.ttd strong{display:block}
.judul,.tengah{text-align:center}
.surat h2,.surat h3{font-size:1.05rem;margin:1.25rem 0 .5rem;break-after:avoid}
.kanan{text-align:right}
.surat dl>div{border:0;padding:.1rem 0}
.surat dt{font-weight:400;color:#495650}
.surat dt::after{content:" :"}
.ttd{margin:2rem 0 0 50%;break-inside:avoid}
.penerima{margin-left:0}
.ttd strong{margin-top:4rem}
`
