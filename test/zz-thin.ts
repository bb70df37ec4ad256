import { writeFileSync } from 'node:fs'
import { liveYear } from '/work/wt-b/test/simulate/year.ts'
import { serveYear } from '/work/wt-b/test/simulate/serve-year.ts'
import { dumpYear } from '/work/wt-b/test/simulate/dump-year.ts'
import { readDump } from '/work/wt-b/test/recount/year-dump.ts'
import { countPerformance } from '/work/wt-b/test/recount/count-leaders.ts'
import { readPage } from '/work/wt-b/test/recount/read-page.ts'
import { differencesOf } from '/work/wt-b/test/recount/compare.ts'
const t=performance.now(); const say=(s:string)=>console.log(`${Math.round(performance.now()-t)} ms ${s}`)
await liveYear({ cases: Number(process.argv[2]??60), seed: 7, calm: true, progress: () => {}, before: async (end) => {
  say('lived')
  const lines=[...dumpYear(end, [])]; writeFileSync('/tmp/wtb-dump.jsonl', lines.join('\n')); const dump=readDump(lines); say('dumped '+lines.length+' '+JSON.stringify(dump.faults.slice(0,3)))
  const served = await serveYear(end)
  const viewer={id:'koordinator-1',role:'coordinator',institution:null}
  const {cookie}=await served.signedIn(viewer.id)
  for (const p of ['2026','2026-T4','2026-11','12']) {
    const html=await (await fetch(served.baseUrl+'/petugas/laporan/kinerja?periode='+p,{headers:{cookie,accept:'text/html'}})).text()
    writeFileSync('/tmp/wtb-page.html',html)
    const read=readPage(html); const d=differencesOf(p, read.figures, countPerformance(dump,viewer,p))
    say(`${p}: ${read.figures.size} figures, ${d.length} differ`); console.log(d.slice(0,20).join('\n'))
  }
  await served.close()
}})
say('end')
process.exit(0)
