import { css } from './css.ts'

/** Charts of the desk and of the public figures; lines are told apart by their strokes too. */
export const chartStyle = css`
.charts{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));align-items:start}
.results{margin:1rem 0}
.chart{background:var(--paper);border:1px solid var(--line);border-radius:var(--round);padding:1rem;margin:0;max-width:40rem}
.chart figcaption{font-weight:600;margin-bottom:.5rem}
.chart svg{display:block;width:100%;height:auto}
.chart text{fill:var(--ink);font-size:11px}
.chart .end{text-anchor:end}.chart .middle{text-anchor:middle}
.chart .grid{stroke:var(--line)}
.chart rect.s0,.chart circle.s0{fill:var(--accent)}.chart rect.s1,.chart circle.s1{fill:var(--note-line)}.chart circle.s2{fill:var(--soft)}
.chart path.line{fill:none;stroke:var(--accent);stroke-width:2}.chart path.s1{stroke:var(--note-line);stroke-dasharray:6 3}.chart path.s2{stroke:var(--soft);stroke-dasharray:2 3}
.chart .legend{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:0;margin:0 0 .5rem}
.chart .legend li::before{content:"";display:inline-block;width:.8em;height:.8em;margin-right:.4em;background:var(--accent)}
.chart .legend .s1::before{background:var(--note-line)}.chart .legend .s2::before{background:var(--soft)}
.chart path.m0,.chart .legend .m0::before{fill:var(--shade);background:var(--shade)}.chart path:is(.m0,.m1,.m2,.m3,.m4,.m5){stroke:var(--field)}
.chart path:is(.m1,.m2,.m3,.m4,.m5){fill:var(--accent)}
.chart path.m1{fill-opacity:.1}.chart path.m2{fill-opacity:.2}.chart path.m3{fill-opacity:.3}.chart path.m4{fill-opacity:.4}.chart path.m5{fill-opacity:.5}
.chart .legend .m0::before{outline:1px solid var(--field)}.chart .legend .m1::before{opacity:.1}.chart .legend .m2::before{opacity:.2}.chart .legend .m3::before{opacity:.3}.chart .legend .m4::before{opacity:.4}.chart .legend .m5::before{opacity:.5}
.chart .place{text-anchor:middle;font-size:10px;stroke:var(--paper);stroke-width:2px;paint-order:stroke;stroke-linejoin:round}
@media print{.chart{break-inside:avoid}.chart rect,.chart circle,.chart path,.chart .legend li::before{print-color-adjust:exact}}
`
