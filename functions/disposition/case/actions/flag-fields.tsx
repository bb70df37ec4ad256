import type { OfficerCase } from '../../../../shared/desk/officers/case/officer-case.ts'
import type { FieldKit } from './field-kit.tsx'

/** Both switches, each an explicit choice: cases reached the police because somebody forgot (domain.md section 2). */
export const FlagFields = ({ kit }: { kit: FieldKit }) => {
  const { act, radios } = kit
  const answers = { yes: act.yes, no: act.no }
  return (
    <>
      {radios('anonymous', Object.keys(answers), answers)}
      {radios('confidential', Object.keys(answers), answers)}
    </>
  )
}

/** As the case has them. What is not settled stays open unless the reporter set it. */
export const flagsOf = ({ view: { case: state } }: OfficerCase, settled: boolean): Record<string, string> => {
  const value = (on: boolean) => (on ? 'yes' : settled ? 'no' : '')
  return { anonymous: value(state.identity !== 'named'), confidential: value(state.confidential) }
}
