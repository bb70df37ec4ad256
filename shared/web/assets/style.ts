/** The one style sheet: phone first, system fonts, one accent colour, readable on paper. */
export const style = `:root{--ink:#17211d;--soft:#4b5852;--line:#c9d1cc;--paper:#fff;--ground:#f3f5f2;--accent:#0b5d4b;--deep:#07423a;--wrong:#a3200d;--note:#fff6d8}
*{box-sizing:border-box}
html{font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:var(--ink);background:var(--ground);-webkit-text-size-adjust:100%}
body{margin:0;display:flex;flex-direction:column;min-height:100vh}
.wrap{width:100%;max-width:46rem;margin:0 auto;padding:0 1rem}
main{flex:1;padding-top:1.25rem!important;padding-bottom:3rem!important;outline:0}
h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0 1rem}h2{font-size:1.2rem;line-height:1.3;margin:2rem 0 .5rem}h3{font-size:1rem;margin:1.25rem 0 .25rem}.panel>h3:first-child{margin-top:0}
p{margin:.5rem 0 1rem}a{color:var(--accent);text-underline-offset:.15em}a:hover{color:var(--deep);text-decoration-thickness:.15em}
:focus-visible{outline:3px solid #ffbf2e;outline-offset:2px;box-shadow:0 0 0 2px var(--ink)}
.skip{position:absolute;left:-99rem}.skip:focus{position:static;display:block;padding:.75rem;background:#fff}
header{background:var(--deep);color:#fff}header a{color:#fff}.bar{display:flex;justify-content:space-between;align-items:center;gap:1rem;padding-top:.5rem;padding-bottom:.5rem}.bar a{min-height:44px;display:inline-flex;align-items:center;gap:.5ch;flex-wrap:wrap}.brand{text-decoration:none}.brand strong{font-size:1.25rem}
nav{background:var(--accent)}nav ul{list-style:none;margin:0 auto;display:flex;flex-wrap:wrap;gap:0 1.25rem}nav a{display:inline-flex;align-items:center;min-height:44px;text-decoration:none}nav a[aria-current]{box-shadow:inset 0 -3px #fff;font-weight:600}nav a:hover{text-decoration:underline;color:#fff}
footer{background:#e6eae6;border-top:1px solid var(--line);font-size:.95rem;padding:1rem 0}footer ul{list-style:none;padding:0;margin:0;display:flex;gap:1.5rem}footer li a{display:inline-flex;min-height:44px;align-items:center}footer p{margin:.25rem 0}
.field{margin:0 0 1.5rem;border:0;padding:0;min-width:0}label,legend{font-weight:600;display:block;padding:0}.hint{color:var(--soft);margin:.15rem 0 .4rem;font-weight:400}.error{color:var(--wrong);font-weight:600;margin:.15rem 0 .4rem}.field.bad{border-left:4px solid var(--wrong);padding-left:.75rem}
input,textarea,select{font:inherit;color:inherit;width:100%;padding:.55rem .65rem;border:2px solid #5d6963;border-radius:4px;background:#fff;min-height:46px}textarea{min-height:9rem;resize:vertical}input[type=date],.short{max-width:16rem}
[aria-invalid=true]{border-color:var(--wrong)}
.choice{display:grid;grid-template-columns:2rem 1fr;gap:.25rem .6rem;margin:.5rem 0;align-items:start}.choice input{width:1.6rem;height:1.6rem;min-height:0;margin:.1rem 0 0;accent-color:var(--accent)}.choice label{font-weight:400;padding:.15rem 0;cursor:pointer}.choice{min-height:44px}.choice .hint{display:block;margin:0}
button,.button{font:inherit;font-weight:600;display:inline-flex;align-items:center;justify-content:center;min-height:48px;padding:.6rem 1.25rem;border:2px solid var(--accent);border-radius:4px;background:var(--accent);color:#fff;text-decoration:none;cursor:pointer}button:hover,.button:hover{background:var(--deep);color:#fff}.second{background:#fff;color:var(--accent)}.second:hover{background:#eef4f1;color:var(--deep)}.danger{background:#fff;color:var(--wrong);border-color:var(--wrong)}.danger:hover{background:#fdeeeb;color:var(--wrong)}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.5rem 0}
.summary{border:3px solid var(--wrong);padding:.75rem 1rem;margin:0 0 1.5rem;background:#fff}.summary h2{margin-top:0}.summary a{color:var(--wrong);font-weight:600}
.note{background:var(--note);border-left:5px solid #d79b00;padding:.75rem 1rem;margin:1rem 0}.panel{background:#fff;border:1px solid var(--line);border-radius:6px;padding:1rem;margin:1rem 0}.done{background:var(--accent);color:#fff;border-radius:6px;padding:1.25rem;margin:0 0 1.25rem}.done h1{margin-top:0}.code{font:700 1.5rem/1.3 ui-monospace,Consolas,monospace;letter-spacing:.06em;overflow-wrap:anywhere;display:block}
.cards{display:grid;gap:1rem;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr))}.cards .panel{margin:0}.cards h2{margin-top:0}
dl{margin:1rem 0}dl>div{display:grid;grid-template-columns:minmax(8rem,30%) 1fr;gap:.25rem 1rem;padding:.6rem 0;border-bottom:1px solid var(--line)}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}
table{border-collapse:collapse;width:100%;font-size:.95rem}th,td{text-align:left;vertical-align:top;padding:.45rem .6rem .45rem 0;border-bottom:1px solid var(--line)}.scroll{overflow-x:auto}caption{text-align:left;font-weight:600;padding:.5rem 0}
.timeline{list-style:none;padding:0;border-left:3px solid var(--accent)}.timeline li{padding:0 0 1rem 1rem}.when{color:var(--soft);margin:0;font-size:.95rem}.timeline dl{margin:.3rem 0 .6rem}.timeline dl>div{padding:.15rem 0;border:0}.label{font-weight:600;margin:.6rem 0 0}.until{font-weight:600}.saved{background:#e3f1ea;border-left:5px solid var(--accent);padding:.75rem 1rem;margin:0 0 1rem}.written{white-space:pre-wrap;overflow-wrap:anywhere;background:#fff;border:1px solid var(--line);border-radius:4px;padding:.6rem .75rem;margin:.4rem 0 0;unicode-bidi:isolate}
details{margin:1rem 0;background:#fff;border:1px solid var(--line);border-radius:6px;padding:0 1rem}summary{cursor:pointer;font-weight:600;min-height:48px;display:flex;align-items:center;color:var(--accent)}summary::before{content:"+";width:1.5rem;font-size:1.3rem}details[open] summary::before{content:"–"}
.pot{position:absolute;left:-99rem;height:1px;overflow:hidden}.lead{font-size:1.15rem}.late{color:var(--wrong);font-weight:600}
@media (max-width:30rem){dl>div{grid-template-columns:1fr}.actions button,.actions .button{width:100%}}
@media print{header a:not(.brand),nav,footer,.actions,.noprint,.skip{display:none!important}html,body{background:#fff}.done{color:#000;background:#fff;border:2px solid #000}details{border:0;padding:0}}
`
