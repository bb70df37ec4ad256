import { css } from './css.ts'

/** What pages are put together from; each stands on the page of parts of the local system (`/__local/bagian`). */
export const partStyle = css`
.lead{font-size:1.1rem}
.panel{background:var(--paper);border:1px solid var(--line);border-radius:var(--round);padding:1rem;margin:1rem 0}
.panel>h2:first-child,.panel>h3:first-child{margin-top:0}
.note{background:var(--note);border-left:5px solid var(--note-line);padding:.75rem 1rem;margin:1rem 0}
.saved{background:var(--good);border-left:5px solid var(--good-line);padding:.75rem 1rem;margin:0 0 1rem}
.done{background:var(--nav);color:var(--on-head);border:1px solid transparent;border-radius:var(--round);padding:1.25rem;margin:0 0 1.25rem}
.done h1{margin-top:0}
.code{font:700 1.5rem/1.3 ui-monospace,Consolas,monospace;letter-spacing:.06em;overflow-wrap:anywhere;display:block}
.cards{overflow-wrap:anywhere;display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(16rem,100%),1fr));margin:1rem 0}
.cards .panel{margin:0}
.cards h2{margin-top:0}
.strip{list-style:none;padding:0;margin:1rem 0;display:grid;gap:.5rem .75rem;grid-template-columns:repeat(auto-fill,minmax(5.75rem,1fr))}
.strip li{border-top:5px solid var(--line);padding:.35rem 0 0;color:var(--soft);overflow-wrap:anywhere;font-size:var(--small);line-height:1.35}
.strip .gone{border-color:var(--accent);color:inherit}
.strip [aria-current]{border-color:var(--fill)}
.strip strong{display:block;font-weight:400}
.strip .gone strong{font-weight:600}
.strip [aria-current] strong::before{content:"● "/""}
.timeline{list-style:none;padding:0;border-left:3px solid var(--accent)}
.timeline li{padding:0 0 1rem 1rem}
.timeline dl{margin:.3rem 0 .6rem}
.timeline dl>div{display:block;padding:.1rem 0;border:0}
.timeline dt,.timeline dd{display:inline;font-weight:400}
.timeline dt{color:var(--soft)}
.timeline dt::after{content:": "}
.when{color:var(--soft);margin:0;font-size:var(--small)}
.label{font-weight:600;margin:.6rem 0 0}
.until{font-weight:600}
.late{color:var(--wrong);font-weight:600}
.written{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--paper);border:1px solid var(--line);border-radius:4px;padding:.6rem .75rem;margin:.4rem 0 0;unicode-bidi:isolate}
.dial{list-style:none;padding:0;margin:0 0 var(--gap);display:grid;gap:.5rem}
.dial a{overflow-wrap:anywhere;display:flex;align-items:center;gap:1rem;min-height:48px;padding:.25rem .75rem;border:1px solid var(--line);border-radius:var(--round);background:var(--paper);text-decoration:none}
.dial strong{font-size:1.2rem;min-width:3rem}
.thumbnail{display:block;max-width:min(10rem,100%);max-height:10rem;width:auto;height:auto;border:1px solid var(--line);border-radius:4px;margin:.5rem 0 .25rem}
.tasks{list-style:none;padding:0;margin:0 0 1.5rem;display:grid;gap:.75rem}
.tasks a{display:flex;align-items:center;gap:1rem;min-height:4.5rem;padding:.75rem 1rem;border:2px solid var(--fill);border-radius:var(--round);background:var(--paper);text-decoration:none;height:100%}
.tasks span span{display:block;color:var(--soft);font-size:var(--small);line-height:1.35}
.tasks strong{font-size:1.1rem}
.tasks li:first-child a{background:var(--fill);color:var(--on-fill)}
.tasks li:first-child span span{color:inherit}
.tasks a:hover{background:var(--good);color:var(--deep)}
.tasks li:first-child a:hover{background:var(--fill-over);color:var(--on-fill)}
@media (min-width:48rem){.tasks{grid-template-columns:repeat(2,1fr)}.tasks li:first-child{grid-column:1/-1}}
`
