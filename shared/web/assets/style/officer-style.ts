import { css } from './css.ts'

/** What the officers' desk adds to the style sheet: room for tables, a calm head, lists that fold on a phone. */
export const officerStyle = css`
.desk .wrap{max-width:76rem}
.desk main>p,.desk main>form,.desk main>.summary,.desk main>.note,.desk main>.narrow{max-width:46rem}
.desk main>form:has(.list){max-width:none}
.me{display:flex;align-items:center;gap:1rem;min-width:0}
.me p{margin:0;text-align:right;line-height:1.3;font-size:.95rem}
.me strong,.me span{display:block}
.me span{opacity:.85}
.me>a{display:inline-flex;align-items:center;min-height:44px;line-height:1.2}
button.quiet{background:transparent;border:1px solid;color:inherit;min-height:44px;padding:.35rem .9rem;white-space:nowrap}
button.quiet:hover{background:var(--on-head);color:var(--head)}
.desk fieldset>legend{margin-bottom:.4rem}
.head{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:.5rem 1.5rem}
.head h1{margin-bottom:.25rem}
.tabs{list-style:none;display:flex;flex-wrap:wrap;gap:0 1.5rem;padding:0;margin:.5rem 0 1.5rem;border-bottom:1px solid var(--line)}
.tabs a{display:inline-flex;align-items:center;min-height:44px}
.tabs a[aria-current]{border-bottom:3px solid transparent;font-weight:600;color:var(--ink);text-decoration:none;box-shadow:inset 0 -3px var(--accent)}
.list{background:var(--paper);border:1px solid var(--line);border-radius:6px}
.list th,.list td{padding:.6rem .75rem}
.list thead th{font-size:.9rem;color:var(--soft);white-space:nowrap}
.list tbody th{font-weight:600}
.list tbody tr:last-child>*{border-bottom:0}
.list tbody tr:hover{background:var(--shade)}
.list small{display:block;overflow-wrap:anywhere;color:var(--soft);font-weight:400;font-size:.9rem}
.list tr.off{color:var(--soft)}
.tag{display:inline-block;border:1px solid var(--line);border-radius:99px;padding:.05rem .65rem;font-size:.9rem;background:var(--paper);color:var(--ink);white-space:nowrap}
.tag.urgent{border-color:var(--alarm);background:var(--alarm);color:var(--on-alarm)}
.tag.yes{border-color:var(--accent);color:var(--deep);background:var(--good)}
.tag.no{border-color:var(--note-line);background:var(--note)}
.figure{font-size:1.35rem;font-weight:600;margin:0 0 .25rem}
meter{width:100%;max-width:24rem;height:1rem}
.checks{columns:16rem 3;margin:.5rem 0}
.checks .field{break-inside:avoid;margin:0}
.checks .choice{break-inside:avoid;margin:0}
pre{overflow-x:auto;background:var(--paper);border:1px solid var(--line);padding:.6rem .75rem;white-space:pre-wrap;overflow-wrap:anywhere}
@media (max-width:48rem){.desk header .bar{flex-wrap:wrap;row-gap:0}.me{width:100%;flex-wrap:wrap;justify-content:space-between;gap:0 .75rem;padding-bottom:.35rem}.me p{flex:1 1 100%;text-align:left;min-width:0;overflow-wrap:anywhere}.desk nav ul{flex-wrap:nowrap;overflow-x:auto;gap:0 1.1rem}.desk nav a{white-space:nowrap}
.list thead{position:absolute;left:-99rem}.list,.list caption,.list tbody{display:block}.list tr{display:block;padding:.6rem .75rem;border-bottom:1px solid var(--line)}.list tbody tr:last-child{border-bottom:0}.list th,.list td{display:block;padding:.1rem 0;border:0}.list td[data-label]::before{content:attr(data-label) ": ";color:var(--soft)}.list td:empty{display:none}}
.case-desk{display:grid;gap:0 2.5rem;grid-template-columns:minmax(0,1fr)}
.case-desk h2{margin-top:1.5rem}
.case-desk small{color:var(--soft)}
.beside{display:grid;gap:0 1rem}
.case-desk .written{margin-bottom:.5rem}
@media (min-width:64rem){.case-desk{grid-template-columns:minmax(0,1.1fr) minmax(0,1fr);grid-template-rows:auto 1fr}.case-desk aside{grid-column:2;grid-row:1/3}.beside{grid-template-columns:1fr 1fr}}
.case-desk aside>h2:first-child{margin-top:0}
.last-words .written{margin-top:.2rem}
.desk nav.place{background:none;display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:.25rem 1rem;max-width:none}
.desk nav.place a{display:inline-flex;align-items:center;min-height:44px}
.next-step{display:none}
.shortcuts dl>div{display:flex;gap:1rem;padding:.2rem 0}.shortcuts dt{min-width:4rem}.shortcuts dd{margin:0}
kbd{border:1px solid var(--field);border-bottom-width:2px;border-radius:4px;padding:.05rem .45rem;background:var(--shade);font:600 .9rem ui-monospace,Consolas,monospace}
@media (min-width:64rem){.case-desk aside{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;padding:.75rem .25rem .75rem .75rem;margin:0 -.25rem 0 -.75rem}}
@media (max-width:63.99rem){.next-step,.first-step:has(>.plain){position:fixed;z-index:2;left:0;right:0;bottom:0;display:flex!important;flex-wrap:wrap;align-items:center;gap:.25rem .75rem;margin:0;max-width:none!important;padding:.5rem 1rem;background:var(--paper);border-top:1px solid var(--line)}.first-step>.plain{flex:1;margin:0}.first-step>.plain .actions{margin:0}html:has(.next-step,.first-step>.plain){scroll-padding-bottom:6rem}.desk:has(.next-step,.first-step>.plain) footer{padding-bottom:6rem}.desk:has(aside :focus-visible) .next-step{display:none!important}}
.log strong,.log time{display:block}
.desk textarea{min-height:6.5rem}
.act{margin:.5rem 0}
.act form{padding-bottom:.25rem}
.act .actions{margin:.75rem 0}
.plain{margin:.5rem 0}
.plain button{width:100%}
.samples{margin:.25rem 0 1rem}
.samples a{display:inline-block;padding:.3rem 0;margin-right:1rem}
.suggested{border:1px solid var(--line);border-radius:6px;padding:.6rem .75rem;margin:0 0 .75rem;background:var(--shade)}
.suggested p,.suggested ul{margin:0}
.suggested ul{list-style:none;padding:0}
.suggested li{overflow-wrap:anywhere;padding:.15rem 0}
.suggested a{display:inline-flex;align-items:center;min-height:44px;font-weight:600}
.suggested a[aria-current]::after{content:"✓";margin-left:.4rem}
.suggested li .hint{display:block}
.copy{user-select:all}
.copying{margin-bottom:1rem}
.slip{background:var(--paper);border:2px solid var(--ink);padding:1rem 1.25rem;max-width:36rem}
@media print{.next-step,.first-step{position:static!important}.case-desk{display:block}.case-desk aside{display:none}.desk header .me{display:none}details:not([open])>*{display:revert}}
`
