import { css } from './css.ts'

/** Questions and answers: fields of 46 px for thumbs, what is wrong said beside the field and on top. */
export const formStyle = css`
.field{margin:0 0 1.5rem;border:0;padding:0;min-width:0}
label,legend{font-weight:600;display:block;padding:0}
.hint{color:var(--soft);margin:.15rem 0 .4rem;font-weight:400}
.error{color:var(--wrong);font-weight:600;margin:.15rem 0 .4rem}
.field.bad{border-left:4px solid var(--wrong);padding-left:.75rem}
input,textarea,select{font:inherit;color:inherit;width:100%;padding:.55rem .65rem;border:2px solid var(--field);border-radius:4px;background:var(--paper);min-height:46px}
textarea{min-height:9rem;resize:vertical}
input[type=date],.short{max-width:16rem}
[aria-invalid=true]{border-color:var(--wrong)}
.choice{display:grid;grid-template-columns:2rem minmax(0,1fr);gap:.25rem .6rem;margin:.5rem 0;align-items:start;min-height:44px}
.choice input{width:1.6rem;height:1.6rem;min-height:0;margin:.1rem 0 0;accent-color:var(--accent)}
.choice label{font-weight:400;padding:.15rem 0;cursor:pointer}
.choice .hint{display:block;margin:0}
button,.button{overflow-wrap:anywhere;font:inherit;font-weight:600;display:inline-flex;align-items:center;justify-content:center;gap:.6rem;min-height:48px;padding:.6rem 1.25rem;border:2px solid var(--fill);border-radius:4px;background:var(--fill);color:var(--on-fill);text-decoration:none;cursor:pointer}
button[aria-busy]{cursor:progress;opacity:.75}
button:hover,.button:hover{background:var(--fill-over);color:var(--on-fill)}
.second{background:var(--paper);color:var(--accent)}
.second:hover{background:var(--good);color:var(--deep)}
.danger{background:var(--paper);color:var(--wrong);border-color:var(--wrong)}
.danger:hover{background:var(--wrong-ground);color:var(--wrong)}
.choose{position:relative;cursor:pointer}
.choose input{position:absolute;inset:0;opacity:0;cursor:pointer;min-height:0}
@media not (pointer:coarse){.camera{display:none}}
.choose:focus-within{outline:4px solid var(--focus);outline-offset:2px}
.chosen{list-style:none;padding:0;margin:.5rem 0}
.chosen li{display:flex;align-items:center;gap:.75rem;padding:.4rem 0;border-bottom:1px solid var(--line)}
.chosen span{flex:1;min-width:0;overflow-wrap:anywhere}
.chosen canvas{border-radius:4px}
progress{width:100%;accent-color:var(--accent)}
.rows>div{grid-template-columns:minmax(0,1fr) auto}
.rows dd+dd{grid-row:1/3;grid-column:2;align-self:center}
.rows dt,.rows dd{grid-column:1}
.rows .second{padding:.4rem .8rem}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;margin:1.5rem 0}
.summary{border:3px solid var(--wrong);padding:.75rem 1rem;margin:0 0 1.5rem;background:var(--paper)}
.summary h2{margin-top:0}
.summary a:not(.button){color:var(--wrong);font-weight:600}
.pot{position:absolute;left:-99rem;height:1px;overflow:hidden}
@media (max-width:30rem){.actions button,.actions .button{width:100%}}
`
