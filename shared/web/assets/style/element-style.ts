import { css } from './css.ts'

/** What HTML itself gives: text, links, lists of facts, tables. System fonts, phone first. */
export const elementStyle = css`
*{box-sizing:border-box}
html{font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--ink);background:var(--ground);-webkit-text-size-adjust:100%}
body{margin:0;display:flex;flex-direction:column;min-height:100vh;overflow-wrap:break-word}
h1,h2,h3,main p,main li{overflow-wrap:anywhere}
h1{font-size:var(--step2);line-height:1.25;margin:.5rem 0 var(--gap);text-wrap:balance}
h2{font-size:var(--step1);line-height:1.3;margin:2rem 0 .5rem}
h3{font-size:1rem;margin:1.25rem 0 .25rem}
p{margin:.5rem 0 var(--gap)}
a{color:var(--accent);text-underline-offset:.15em}
a:hover{color:var(--deep);text-decoration-thickness:.15em}
svg{flex:none}
address{font-style:normal;overflow-wrap:anywhere}
dl{margin:var(--gap) 0}
dl>div{display:grid;grid-template-columns:minmax(8rem,30%) 1fr;gap:.25rem 1rem;padding:.6rem 0;border-bottom:1px solid var(--line)}
dt{font-weight:600}
dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}
table{border-collapse:collapse;width:100%;font-size:var(--small)}
th,td{text-align:left;vertical-align:top;padding:.45rem .6rem .45rem 0;border-bottom:1px solid var(--line)}
main>table th[scope=row]{overflow-wrap:anywhere}
caption{text-align:left;font-weight:600;padding:.5rem 0}
.scroll{overflow-x:auto}
details{margin:var(--gap) 0;background:var(--paper);border:1px solid var(--line);border-radius:var(--round);padding:0 1rem}
summary{cursor:pointer;font-weight:600;min-height:48px;display:flex;align-items:center;color:var(--accent)}
summary::before{content:"+";flex:none;width:1.5rem;font-size:1.3rem}
details[open]>summary::before{content:"–"}
details>form{margin-bottom:1rem}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;box-shadow:0 0 0 2px var(--focus-edge)}
@media (max-width:30rem){dl>div{grid-template-columns:1fr}}
`
