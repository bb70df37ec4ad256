import type { DeskBase } from '../../../shared/desk/base.ts'
import type { OfficerCase } from '../../../shared/desk/officers/officer-case.ts'

import { type DeskActionName, deskActions, type OfficerCommand } from '../../../shared/domain/actions/officer-actions.ts'
import { LookAgainForm } from '../../../shared/web/officers/look-again-form.tsx'

import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { page, type Reply } from '../../../shared/web/replies.ts'
import { SummaryList } from '../../../shared/web/summary-list.tsx'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'
import { pathOf } from '../desk-around.ts'

/** A last look at what the citizen will read, for words that cannot be taken back. Null for commands that need none. */
export const previewOf = async (
  action: DeskActionName,
  command: OfficerCommand,
  opened: OfficerCase,
  request: OfficerRequest,
  desk: DeskBase,
): Promise<Reply | null> => {
  const rows = rowsOf(command, request)
  if (rows === null) return null
  const { language } = request
  const { preview: text } = deskTextOf(language).case
  const state = opened.view.case
  const content = (
    <OfficerLayout title={text.title} request={request} region={await desk.region()} current="queue">
      <h1>{text.title}</h1>
      <p>
        {text.intro} <strong>{state.number}</strong>
      </p>
      <section class="panel narrow">
        <h2>{textOf(language).case.events[rows.event]}</h2>
        <SummaryList rows={rows.facts} />
        <p class="written" dir="auto">
          {rows.text}
        </p>
      </section>
      <LookAgainForm request={request} action={`${pathOf(state)}/${deskActions[action].slug}`} send={text.send} edit={text.edit} />
    </OfficerLayout>
  )
  return page(content)
}

type Rows = { event: 'answered' | 'decided' | 'objection-decided'; facts: (readonly [string, string | null])[]; text: string }

const rowsOf = (command: OfficerCommand, { language }: OfficerRequest): Rows | null => {
  const { act } = deskTextOf(language)
  const { fields } = act
  switch (command.type) {
    case 'answer':
      return { event: 'answered', facts: [[fields.outcome, act.outcomes[command.outcome]]], text: command.text }
    case 'answer-objection':
      return {
        event: 'objection-decided',
        facts: [[fields.objectionDecision, act.objectionDecisions[command.decision]]],
        text: command.text,
      }
    case 'decide':
      return {
        event: 'decided',
        facts: [
          [fields.decision, act.decisions[command.decision]],
          [fields.exemptions, command.exemptions.map((it) => act.exemptions[it]).join('\n')],
          [fields.testDocument, command.test?.document ?? null],
          [fields.testPart, command.test?.part ?? null],
          [fields.testStatute, command.test?.statute ?? null],
          [fields.testWeighing, command.test?.weighing ?? null],
          [fields.redactions, command.redactions],
          [fields.heldBy, command.heldBy],
          [fields.cost, command.cost],
        ],
        text: command.text,
      }
    default:
      return null
  }
}
