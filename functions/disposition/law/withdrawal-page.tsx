import type { LawDesk } from '../../../shared/desk/officers/law/open-law-desk.ts'
import { findOverride } from '../../../shared/domain/law/statute-rows.ts'
import type { Statute } from '../../../shared/domain/law/statutes.ts'
import { jobGiverOf } from '../../../shared/domain/office/job.ts'
import { SubmitOrLeave } from '../../../shared/web/forms/look-again.tsx'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply, seeOther, textField } from '../../../shared/web/replies.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'
import { LawEffect, previewTime } from './law-effect.tsx'
import { Facts, statutesPath } from './statutes-page.tsx'

/** Which open cases would move if what an administrator laid over the built-in row (`?sejak=`) were withdrawn. */
export const showWithdrawal = async (request: OfficerRequest, desk: LawDesk): Promise<Reply> => {
  const row = await overrideIn(request, desk, request.query.sejak)
  return row ? effectOf(request, desk, row) : absent(request, desk)
}

/** Withdraws it and starts the job that recomputes the cases. */
export const applyWithdrawal = async (request: OfficerRequest, desk: LawDesk): Promise<Reply> => {
  const row = await overrideIn(request, desk, textField(request.body, 'validFrom'))
  // Gone already: whoever clicked twice sees the limits as they are now.
  if (!row) return request.wants === 'json' ? absent(request, desk) : seeOther(statutesPath)
  const job = await desk.withdrawStatute(row, jobGiverOf(request.officer))
  if (!job) return effectOf(request, desk, row)
  if (request.wants === 'json') return json({ job: job.id }, { status: 202 })
  return seeOther(`${statutesPath}?pekerjaan=${job.id}`)
}

const overrideIn = async ({ params }: OfficerRequest, desk: LawDesk, validFrom: string | undefined): Promise<Statute | undefined> =>
  findOverride(await desk.statutes(), params.id, validFrom)

const effectOf = async (request: OfficerRequest, desk: LawDesk, row: Statute): Promise<Reply> => {
  const { preview, instead } = await desk.previewWithdrawal(request.officer, row, previewTime())
  if (request.wants === 'json') return json({ ...preview, instead })
  const text = officerTextOf(request.language).reminders.statutes
  return page(
    <OfficerLayout title={text.withdraw} request={request} region={await desk.region()} current="statutes">
      <h1>{text.withdraw}</h1>
      <h2>{row.name}</h2>
      <p>{text.withdrawn}</p>
      <Facts row={row} request={request} />
      <p>{text.instead}</p>
      <Facts row={instead} request={request} />
      <LawEffect request={request} timeZone={(await desk.region()).timeZone} statutes={await desk.statutes()} preview={preview} />
      <OfficerForm request={request} action={`${statutesPath}/${row.id}/pencabutan`} hidden={{ validFrom: row.validFrom }}>
        <SubmitOrLeave submit={text.withdraw} leave={text.back} to={statutesPath} />
      </OfficerForm>
    </OfficerLayout>,
  )
}
