import type { Played } from './guide.ts'
import { keyDisabled } from './key-disabled.ts'
import { queueFull } from './queue-full.ts'
import { scheduleOff } from './schedule-off.ts'
import { secretReplaced } from './secret-replaced.ts'
import { senderSuspended } from './sender-suspended.ts'
import { openStage, type Stage } from './stage.ts'
import { tableLost } from './table-lost.ts'

/** `npm run game-day [-- <scene>...]`: what can go wrong in a real account, played as far as the emulator and a clock reach. */
const scenes: Record<string, (stage: Stage) => Promise<Played>> = {
  'secret-replaced': secretReplaced,
  'key-disabled': keyDisabled,
  'queue-full': queueFull,
  'sender-suspended': senderSuspended,
  'schedule-off': scheduleOff,
  // Last: everything goes to another table afterwards.
  'table-lost': tableLost,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((it) => scenes[it] === undefined)
if (unknown.length > 0) {
  console.error(`There is no scene ${unknown.join(', ')}. There are: ${Object.keys(scenes).join(', ')}`)
  process.exit(1)
}

const stage = await openStage()
let failed = 0
try {
  await stage.deploy()
  for (const [name, play] of Object.entries(scenes)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    const began = performance.now()
    const seconds = () => `${Math.round((performance.now() - began) / 1000)} s`
    try {
      const { rings, hears, guide, worked } = await play(stage)
      console.log(`+ ${name} (${seconds()})\n    rings:  ${rings}\n    hears:  ${hears}\n    guide:  ${guide}\n    worked: ${worked}`)
    } catch (error) {
      failed++
      console.log(`- ${name} (${seconds()}): ${error instanceof Error ? error.message : error}`)
    }
  }
} finally {
  await stage.close()
}
console.log(failed === 0 ? 'Every scene went as the guide says.' : `${failed} scenes did not go as the guide says.`)
process.exitCode = failed === 0 ? 0 : 1
