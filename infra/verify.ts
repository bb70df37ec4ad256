import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import cdk from '../cdk.json' with { type: 'json' }
import { caseIdTyped } from '../shared/desk/cases/typed-number.ts'
import { checkOneCase, readAllRoots, rootedDays } from '../shared/desk/proof/checking.ts'
import { checkEverything, type Finding } from '../shared/desk/proof/checking-all.ts'
import type { Tools } from '../shared/desk/tools.ts'
import type { CaseFault, CaseReport } from '../shared/domain/proof/case-check.ts'
import type { RootFault } from '../shared/domain/proof/root-check.ts'
import { type RootLetter, readRootLetters } from '../shared/domain/proof/root-letter.ts'
import { proofTextOf } from '../shared/web/text/proof-text.ts'
import { houseInAccount, houseInFolder } from './command-house.ts'

const usage = `Write: npm run verify -- [--case <number>] [--letter <file with letters that the overseer kept>]... [where]
  Checks that nothing was changed after it was recorded: all cases and days, or one case. Ends with 1 where something was.
where, on this machine: --folder <data folder> (.local; stop npm start first)
where, in AWS, with the credentials of the shell: --table <name>`

const words = proofTextOf('id')

const faultWords = (fault: CaseFault | RootFault): string => {
  const { seq, n, day } = { seq: '', n: '', day: '', ...fault } as { seq: number | ''; n: number | ''; day: string }
  return words.faults[fault.fault]({ seq, n, day })
}

/** One case in words, and whether it is whole. */
const tellCase = ({ caseId, events, faults, whole, vouched }: CaseReport): boolean => {
  console.log(faults.length === 0 ? words.one.good({ number: caseId, events }) : words.one.bad({ number: caseId }))
  for (const it of faults) console.log(`  ${faultWords(it)}`)
  console.log(`  ${whole ? words.one.whole({ seq: whole.seq, day: whole.on }) : words.one.wholeNone}`)
  console.log(`  ${vouched ? words.one.vouched({ seq: vouched.seq, day: vouched.day }) : words.one.vouchedNone}`)
  return faults.length === 0
}

/** What is wrong with a finding, in lines; progress is no finding. */
const linesOf = (it: Finding): string[] => {
  switch (it.kind) {
    case 'roots': {
      const { faults, first, last, days } = it.report
      if (first === null || last === null) console.log(words.roots.none)
      else console.log((faults.length === 0 ? words.roots.good : words.roots.bad)({ days, first, last }))
      return faults.map(faultWords)
    }
    case 'day':
      return [
        ...it.report.faults.map(faultWords),
        ...it.report.strangers.map(
          ({ caseId, seq }) => `${caseId}: ${words.faults['not-as-anchored']({ day: it.report.day, seq, n: '' })}`,
        ),
      ]
    case 'case':
      tellCase(it.report)
      return it.report.faults.map(() => '')
    case 'letter': {
      const { day, verdict } = it.verdict
      if (verdict === 'holds') {
        console.log(words.letters.holds({ day }))
        return []
      }
      const { missing, differs, differsOn } = words.letters
      return [verdict === 'no-root' ? missing({ day }) : it.verdict.since ? differsOn({ day }) : differs({ day })]
    }
    default:
      return []
  }
}

const checkAll = async (tools: Tools, letters: readonly RootLetter[]): Promise<boolean> => {
  let wrong = 0
  let seen = { days: 0, cases: 0, events: 0 }
  for await (const it of checkEverything(tools, letters)) {
    if (it.kind === 'progress') seen = it
    const lines = linesOf(it)
    for (const line of lines) if (line !== '') console.log(line)
    wrong += lines.length
  }
  const { days, cases, events } = seen
  console.log(`${days} hari, ${cases} kasus, ${events} peristiwa diperiksa; ${wrong === 0 ? 'semuanya utuh' : `${wrong} temuan`}.`)
  console.log(words.limits)
  return wrong === 0
}

const checkNumber = async (tools: Tools, typed: string): Promise<boolean> => {
  const rooted = rootedDays(await readAllRoots(tools))
  return tellCase(await checkOneCase(tools, await caseIdTyped(tools, typed), rooted, true))
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      case: { type: 'string' },
      letter: { type: 'string', multiple: true, default: [] },
      folder: { type: 'string', default: '.local' },
      table: { type: 'string' },
      region: { type: 'string', default: cdk.context.region },
    },
  })
  if (positionals.length > 0) throw new Error(usage)
  const letters = values.letter.flatMap((file) => {
    const read = readRootLetters(readFileSync(file, 'utf8'))
    if (read.length === 0) throw new Error(`${file}: ${words.letters.none}`)
    return read
  })
  const house = values.table
    ? await houseInAccount(values.region, { table: values.table })
    : await houseInFolder(values.folder, values.region)
  const whole = await (values.case ? checkNumber(house.tools, values.case) : checkAll(house.tools, letters)).finally(house.close)
  if (!whole) process.exitCode = 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
