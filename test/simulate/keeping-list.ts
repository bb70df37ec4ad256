import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { decideLine, type LineDecision, proposeLine } from '../../shared/desk/officers/information/keeping-lines.ts'
import type { Tools } from '../../shared/desk/tools.ts'
import type { Officer } from '../../shared/domain/office/directory.ts'
import { officerOf } from '../support/enter-officers.ts'
import type { Chance } from './chance.ts'
import type { ListStep } from './count-list.ts'

/** A few officers who propose lines of the public information list, and others who look at them, sooner or later or not at all. */
export const listKeepers = (
  chance: Chance,
  table: { documents: DynamoDBDocumentClient; tableName: string },
  desks: <T>(run: (desk: Tools) => Promise<T>) => Promise<T | null>,
  institutions: readonly string[],
) => {
  const coordinators = ['koordinator-1', 'koordinator-2'].map((id) => officerOf(id, 'coordinator'))
  const superior = officerOf('sekda', 'superior')
  const peopleOf = (institution: string): Officer[] =>
    institutions.indexOf(institution) < 3
      ? []
      : [officerOf(`${institution}-penghubung`, 'liaison', institution), officerOf(`${institution}-kepala`, 'head', institution)]
  const steps: ListStep[] = []
  const last = new Map<string, string>()

  /** What truly happened, whatever the process that did it came to know of it. */
  const read = async (at: string): Promise<ListStep[]> => {
    const { Items = [] } = await table.documents.send(
      new QueryCommand({
        TableName: table.tableName,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': 'PROPOSED-INFORMATION' },
      }),
    )
    return Items.map(({ proposed: { id, version, state, by, on, facts, news } }): ListStep => {
      const said = ((news ?? []) as { what: string; version: number; to: string; by: string }[]).at(-1) ?? null
      return { id, at, version, state, by, on, holder: facts.holder, news: said && { what: said.what, version: said.version, to: said.to } }
    })
  }
  const note = async (at: string): Promise<void> => {
    for (const step of await read(at)) {
      const { at: _at, ...what } = step
      const known = JSON.stringify(what)
      if (last.get(step.id) === known) continue
      last.set(step.id, known)
      steps.push(step)
    }
  }

  const day = async (now: string): Promise<void> => {
    const before = await read(now)
    const propose = (holder: string, by: Officer, line: { id: string; version: number } | null) =>
      desks((desk) =>
        proposeLine(desk, by, {
          ...{ id: line?.id ?? null, version: line?.version ?? 0 },
          facts: {
            ...{ class: 'periodic', title: `Informasi ${holder}`, summary: 'Isinya.', holder, maker: null, made: 'Jombang, 2026' },
            ...{ forms: ['softcopy'], retention: '5 tahun', link: null, exemptions: [], test: null },
          },
        }),
      )
    const decide = (step: ListStep, by: Officer, decision: LineDecision) =>
      desks((desk) => decideLine(desk, by, step.id, step.version, decision))
    if (chance.happens(0.2)) {
      const holder = chance.pick(institutions)
      await propose(holder, chance.pick([...peopleOf(holder), ...coordinators]), null)
      await note(now)
    }
    for (const step of before) {
      const deciders = [...peopleOf(step.holder), ...coordinators, superior].filter(({ role }) => role !== 'liaison')
      if (step.state === 'waiting' && chance.happens(0.3)) {
        const by = chance.pick(deciders)
        await decide(step, by, chance.happens(0.7) ? { kind: 'release' } : { kind: 'send-back', reason: 'Belum lengkap.' })
      } else if (step.state === 'released' && chance.happens(0.01)) {
        await decide(step, chance.pick(deciders), { kind: 'take-down', reason: 'Memuat nama.' })
      } else if (chance.happens(step.state === 'sent-back' ? 0.2 : 0.01)) {
        await propose(step.holder, chance.pick([...peopleOf(step.holder), ...coordinators]), step)
      }
    }
    await note(now)
  }
  return { day, steps }
}
