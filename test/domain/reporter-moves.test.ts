import { expect, test } from 'vitest'
import { ReporterMove } from '../../shared/domain/actions/reporter-moves.ts'
import { complaintMoves } from '../../shared/domain/channels/complaint/complaint-moves.ts'
import { requestMoves } from '../../shared/domain/channels/request/request-moves.ts'

type Row = { by: readonly string[] }

test('whatever the tables allow a reporter is offered on their page', () => {
  const rows = [...Object.values(complaintMoves), ...Object.values(requestMoves)].flatMap((it) => Object.entries(it) as [string, Row][])
  const allowed = new Set(rows.filter(([, { by }]) => by.includes('reporter')).map(([move]) => move))
  // A lost code is renewed on a page of its own, before the case is open.
  allowed.delete('renew-access')
  // What came in a storm is confirmed by the link of its receipt (docs/adr/0061).
  allowed.delete('take-up')
  // Files are sent by the reporter and kept by the system.
  allowed.add('attach')
  expect([...allowed].sort()).toEqual([...ReporterMove.options].sort())
})
