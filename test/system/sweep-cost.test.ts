import { expect, test } from 'vitest'
import { everythingSwept, spreadOf, sweepCostAt } from '../bench/sweep-cost.ts'

/** Open cases in the larger table; more are asked for by `SWEEP_COST_CASES=1000000`, or by `npm run bench:sweep`. */
const many = Number(process.env.SWEEP_COST_CASES ?? 20_000)

test(`a sweep with 100 reminders due costs the same among 1,000 and among ${many.toLocaleString('en')} open cases`, async () => {
  const costs = [await sweepCostAt(1000), await sweepCostAt(many)]
  console.log(`sweep cost: ${JSON.stringify(costs)}`)
  expect(costs.map(({ swept }) => swept)).toEqual([everythingSwept, everythingSwept])
  expect(spreadOf(costs)).toBeLessThan(0.1)
}, 1_800_000)
