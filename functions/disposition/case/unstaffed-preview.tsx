import type { CaseDesk } from '../../../shared/desk/officers/case/open-case-desk.ts'
import { type DeskActionName, type DeskCommand, deskAction } from '../../../shared/domain/actions/officer-actions.ts'
import type { Case } from '../../../shared/domain/case/case.ts'
import { LookAgainForm } from '../../../shared/web/officers/look-again-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { page, type Reply } from '../../../shared/web/replies.ts'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'
import { pathOf } from '../desk-around.ts'

/**
 * A last look before a case goes to an institution in which nobody can be told of it: who would hear instead, and who can
 * mend it. Null while somebody there is told.
 */
export const unstaffedPreview = async (
  action: DeskActionName,
  command: DeskCommand,
  state: Case,
  request: OfficerRequest,
  desk: Pick<CaseDesk, 'region' | 'hearInstead'>,
): Promise<Reply | null> => {
  if (command.type !== 'dispose' && command.type !== 'assign') return null
  const { lead } = command.holders
  const heard = await desk.hearInstead(request.officer, state, lead)
  if (heard === null) return null
  const { preview, unstaffed: text } = deskTextOf(request.language, state.channel).case
  const { institution, instead, menders } = heard
  const named = (people: readonly { name: string }[]) => people.map(({ name }) => name).join(', ')
  return page(
    <OfficerLayout title={preview.title} request={request} region={await desk.region()} current="queue">
      <h1>{preview.title}</h1>
      <p>
        <strong>{state.number}</strong>
      </p>
      <div class="note narrow">
        <p>{text.nobody({ institution })}</p>
        <p>{instead.length > 0 ? text.instead({ people: named(instead) }) : text.onlyYou}</p>
        <p>{menders.length > 0 ? text.menders({ people: named(menders) }) : text.noMenders}</p>
        <p>
          <a href={`/petugas/kesiapan/${lead}`}>{text.readiness({ institution })}</a>
        </p>
      </div>
      <LookAgainForm request={request} action={`${pathOf(state)}/${deskAction(action).slug}`} send={text.send} edit={preview.edit} />
    </OfficerLayout>,
  )
}
