import { css } from './css.ts'

/** Queue, search, jobs and figures of the officers' desk. */
export const queueStyle = css`
.head h1 small{display:block;font-size:1rem;font-weight:400;color:var(--soft)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.desk main>search,.desk main>nav,.desk main>details{max-width:none}
.search label{font-size:.95rem}
.search>div{display:flex;gap:.5rem;max-width:46rem}
.search input{min-width:0}
.search button{min-height:46px}
.desk nav.lists,.desk nav.onward{background:none}
.lists ul.tabs{margin:1rem 0 .5rem}
.lists .count{display:inline-block;min-width:1.6rem;margin-left:.25rem;padding:0 .4rem;border-radius:99px;background:var(--shade);color:var(--ink);text-align:center;font-size:.9rem;font-weight:600}
.lists .count.late{background:var(--wrong-ground);color:var(--wrong)}
.lists .count.soon{background:var(--note)}
.filters .grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(13rem,100%),1fr));gap:0 1rem}
.filters .field{margin:0 0 .75rem}
.filters .actions{margin:.5rem 0 1rem}
.desk main>form.wide{max-width:none}
.queue-head{align-items:end}
.queue-head search{flex:0 1 32rem}.queue-head .search button{white-space:nowrap;width:auto}.queue-head .search label{font-weight:400;font-size:.9rem}
.chips{list-style:none;display:flex;flex-wrap:wrap;gap:.4rem;padding:0;margin:0 0 .5rem}
.chip{display:inline-flex;align-items:center;gap:.25rem;min-height:32px;padding:.1rem .75rem;border:1px solid var(--line);border-radius:99px;background:var(--paper);color:var(--ink);text-decoration:none;font-size:.9rem}
.chip:hover{border-color:var(--accent)}
.chip.on{background:var(--good);border-color:var(--good-line);font-weight:600}
.queue{width:100%;font-size:.875rem;line-height:1.35}
.queue .number{font:600 .8125rem/1.35 ui-monospace,Consolas,monospace;white-space:nowrap}
.queue small{font-size:.8125rem}
.queue tbody th a{text-decoration:none;font-weight:500}.queue tbody th a:hover{text-decoration:underline}
.queue .tag{font-size:.75rem;padding:0 .5rem;margin:0}
.pick label{display:flex;min-width:44px;min-height:44px;align-items:center;cursor:pointer}
.pick input{width:1.4rem;height:1.4rem;min-height:0;accent-color:var(--accent)}
.left{font-weight:600;border-left:5px solid var(--line);padding-left:.5rem}
.left small{display:inline!important;font-weight:400;color:var(--soft)}
.left.late{border-color:var(--wrong);color:var(--wrong)}
.left.today{border-color:var(--today);color:var(--today)}
.left.soon{border-color:var(--note-line);color:var(--soon)}
.left.later{border-color:var(--accent);color:var(--deep)}
.left.none{font-weight:400;color:var(--soft)}
.age{color:var(--soft)}
.tags{display:inline-flex;flex-wrap:wrap;gap:.25rem}
@media (min-width:48.01rem){.queue{table-layout:fixed}
.queue th,.queue td{padding:.1rem .5rem;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;vertical-align:middle}
.queue thead th{padding:.35rem .5rem;font-size:.8125rem}
.queue thead th:nth-last-child(5){width:13.5rem}.queue thead th:nth-last-child(3){width:11.5rem}.queue thead th:nth-last-child(2){width:11rem}.queue thead th:last-child{width:7.5rem}
.queue:has(.pick) thead th:first-child{width:2.75rem;text-indent:-99rem}
.queue .line{display:flex;gap:.5rem;align-items:center;min-width:0}
.queue .line a{min-width:0;flex:0 1 auto;overflow:hidden;text-overflow:ellipsis;padding:.15rem 0}
.queue .tags{flex:none;flex-wrap:nowrap}
.queue td.pick{padding:0 0 0 .5rem}
.queue .pick label{min-height:24px;min-width:24px}
.queue .pick input{width:1.15rem;height:1.15rem}
.queue th small,.queue td small{overflow:hidden;text-overflow:ellipsis}}
.empty{max-width:46rem}
.onward{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;align-items:center;margin:1rem 0}
.onward p{margin:0}
.desk nav.onward a.button{display:inline-flex}
.bulk{max-width:46rem}
.bulk legend{padding:0 .35rem}
.bulk .actions{margin:.75rem 0 0}
progress{display:block;width:100%;max-width:30rem;height:1.1rem;accent-color:var(--accent)}
.jobs{list-style:none;padding:0}
.jobs li{padding:.6rem 0;border-bottom:1px solid var(--line)}
.jobs small{display:block;color:var(--soft)}
.figures{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(11rem,100%),1fr));margin:1rem 0}
.figures .panel{margin:0}
.figures .panel p{margin:0}
.figures .figure.late{color:var(--wrong)}
section+section{margin-top:1rem}
.desk main>form.period{max-width:46rem;margin:1rem 0}.period>div{display:flex;gap:.5rem}.period select{min-width:0}.period button{white-space:nowrap;flex:none;width:auto}
.list thead th.n{white-space:normal}
td.n,th.n{text-align:right!important;font-variant-numeric:tabular-nums}
.register{background:var(--paper);min-width:60rem}
.register th,.register td{padding:.45rem .6rem;white-space:normal;min-width:6rem}
@page book{size:A4 landscape;margin:10mm}
@media print{.desk .chart{max-width:none}.chart details{display:none}.charts{grid-template-columns:1fr 1fr}.figures{grid-template-columns:repeat(4,1fr);gap:.4rem}.figures .panel{padding:.4rem}.desk .figures a,.desk td a,.desk th a{color:inherit;text-decoration:none}.desk section{break-inside:auto}.desk h2{break-after:avoid}.figures .panel{break-inside:avoid}body:has(.register){page:book}.scroll:has(.register){overflow:visible}.register{min-width:0;width:100%;font-size:6.5pt}.register th,.register td{min-width:0;padding:.1rem .2rem;overflow-wrap:anywhere}.register thead{display:table-header-group}.register tr{break-inside:avoid}}
@media (max-width:48rem){.queue{font-size:1rem}.queue .number{display:block;font-size:.95rem}.queue tbody th a{display:block;padding:.25rem 0}.queue-head search{flex:1 1 100%}.chip{min-height:44px}.list td.n{text-align:left!important}.queue tr{position:relative}.queue:has(.pick) tr{padding-left:3.25rem}.queue td:not(.pick){display:inline;font-size:.9rem}.queue td:nth-last-child(5){display:block}.queue td[data-label]::before{content:none}.queue td[data-label]+td::before{content:" · "}.queue .pick{position:absolute;left:.35rem;top:.35rem}.desk nav.lists ul{flex-wrap:nowrap;overflow-x:auto}}
`
