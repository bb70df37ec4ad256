import { css } from './css.ts'

/** What is around every page: a head of two rows on a phone, 96 px at most, and the foot with the desk's contact. */
export const frameStyle = css`
.wrap{width:100%;max-width:46rem;margin:0 auto;padding:0 1rem}
main{flex:1;padding-top:1rem!important;padding-bottom:3rem!important;outline:0}
.skip{position:absolute;left:-99rem}
.skip:focus{position:static;display:block;padding:.75rem;background:var(--paper)}
header{background:var(--head);color:var(--on-head)}
header a{color:inherit}
header a:hover{color:inherit}
.bar{display:flex;flex-wrap:wrap;align-items:center;gap:0 .9rem;min-height:48px}
.bar>a{min-height:44px;display:inline-flex;align-items:center}
.bar>a:not(.brand){font-size:.85rem;white-space:nowrap}
.bar>.brand{flex:1 1 7rem}
.brand{gap:.6rem;text-decoration:none;min-width:0}
.brand img{display:block;width:32px;height:36px;object-fit:contain}
.brand>span{display:grid;line-height:1.15;font-size:.8rem;min-width:0}
.brand strong{font-size:1.05rem}
nav{background:var(--nav)}
nav ul{list-style:none;margin:0 auto;display:flex;flex-wrap:wrap;gap:0 1rem}
nav a{display:inline-flex;align-items:center;min-height:44px;text-decoration:none;font-size:.9375rem}
header nav a[aria-current]{box-shadow:inset 0 -3px var(--on-head);font-weight:600}
header nav a:hover{text-decoration:underline}
footer{background:var(--shade);border-top:1px solid var(--line);font-size:var(--small);padding:1rem 0}
footer ul{list-style:none;padding:0;margin:0;display:flex;flex-wrap:wrap;gap:0 1.5rem}
footer li a{display:inline-flex;min-height:44px;align-items:center}
footer p{margin:.25rem 0}
@media (max-width:21.5rem){.brand img{display:none}nav ul{gap:0 .7rem}nav a{font-size:.85rem}}
@media (forced-colors:active){header,footer{border:1px solid CanvasText}header nav a[aria-current]{border-bottom:3px solid Highlight}}
`
