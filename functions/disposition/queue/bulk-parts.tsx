import type { BulkKind } from '../../../shared/desk/officers/queue/bulk.ts'
import type { OfficerRole } from '../../../shared/domain/case/actor.ts'
import { worksAtOtherDesk } from '../../../shared/domain/case/permissions.ts'
import type { QueueFilter } from '../../../shared/domain/lists/queue.ts'
import { Hidden } from '../../../shared/web/forms/form.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'
import { parametersOf } from './queue-address.ts'

/** Who is offered what; whether a case allows it is decided case by case when it is done: at the other desk, what its own cases allow. */
export const bulkActionsOf = (officer: OfficerRequest['officer']): readonly BulkKind[] =>
  worksAtOtherDesk(officer) ? [...new Set([...bulkActions[officer.role], ...bulkActions.coordinator])] : bulkActions[officer.role]

const bulkActions: Readonly<Record<OfficerRole, readonly BulkKind[]>> = {
  coordinator: ['bulk-pass-on', 'bulk-note', 'bulk-take-up', 'bulk-archive', 'bulk-block'],
  liaison: ['bulk-accept', 'bulk-note'],
  head: ['bulk-accept', 'bulk-note'],
  superior: ['bulk-note'],
  leader: [],
  administrator: [],
}

/** Under the list: what to do with the ticked cases, or with all that match. Nothing changes before the preview. */
export const BulkChoice = ({ request, filter }: { request: OfficerRequest; filter: QueueFilter }) => {
  const { bulk } = officerTextOf(request.language).queue
  const kinds = bulkActionsOf(request.officer)
  return (
    <fieldset class="panel bulk">
      <legend>{bulk.title}</legend>
      <p>{bulk.about}</p>
      <Hidden values={parametersOf(filter)} />
      <div class="choice" hidden data-pick="">
        <input type="checkbox" id="pilih-semua" />
        <label for="pilih-semua">{bulk.pickAll}</label>
      </div>
      <div class="field">
        <label for="tindakan">{bulk.action}</label>
        <select id="tindakan" name="tindakan" class="short">
          {kinds.map((kind) => (
            <option value={kind}>{bulk.actions[kind]}</option>
          ))}
        </select>
      </div>
      <div class="actions">
        <button type="submit" name="cakupan" value="dipilih">
          {bulk.previewPicked}
        </button>
        <button type="submit" name="cakupan" value="semua" class="second">
          {bulk.previewAll}
        </button>
      </div>
    </fieldset>
  )
}
