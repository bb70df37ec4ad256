import type { OwnSettings } from '../../../shared/desk/officers/directory/open-own-settings.ts'
import type { OwnSession } from '../../../shared/desk/officers/sign-in/officer-sessions.ts'
import { shortMoment } from '../../../shared/web/format.ts'
import { DoneNote } from '../../../shared/web/forms/form.tsx'
import { sessionCookie } from '../../../shared/web/officers/officer-cookie.ts'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { ownSessionsPath } from '../../../shared/web/officers/own-settings-path.ts'
import { json, page, type Reply, seeOther } from '../../../shared/web/replies.ts'
import { Table } from '../../../shared/web/table.tsx'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'

const sessionsOf = (request: OfficerRequest, desk: OwnSettings): Promise<OwnSession[]> =>
  desk.ownSessions(request.officer, sessionCookie.read(request.cookies) ?? '')

/** Where this officer has signed in and not out (GET /petugas/sesi-saya): whoever finds a strange one ends it (docs/adr/0050). */
export const showOwnSessions = async (request: OfficerRequest, desk: OwnSettings): Promise<Reply> => {
  const sessions = await sessionsOf(request, desk)
  if (request.wants === 'json') return json({ sessions })
  const { ownSessions: text } = officerTextOf(request.language)
  const { timeZone, ...region } = await desk.region()
  const at = (moment: OwnSession['began']) => shortMoment(moment, request.language, timeZone)
  return page(
    <OfficerLayout title={text.title} request={request} region={{ timeZone, ...region }}>
      <h1>{text.title}</h1>
      {request.query.diakhiri === 'ya' ? <DoneNote>{text.ended}</DoneNote> : null}
      <p>{text.intro}</p>
      <Table
        look="list"
        columns={[
          { head: text.browser, cell: ({ browser }) => browser ?? text.unknownBrowser, kind: 'name' },
          { head: text.began, cell: ({ began }) => at(began) },
          { head: text.used, cell: ({ used }) => at(used) },
          {
            head: text.end,
            cell: ({ id, isThis, began }) =>
              isThis ? (
                <strong>{text.thisOne}</strong>
              ) : (
                <OfficerForm request={request} action={`${ownSessionsPath}/${id}`}>
                  <button type="submit" class="second" aria-label={text.endThat({ began: at(began) })}>
                    {text.end}
                  </button>
                </OfficerForm>
              ),
          },
        ]}
        rows={sessions}
      />
      {sessions.length > 1 ? (
        <OfficerForm request={request} action={ownSessionsPath}>
          <button type="submit">{text.endOthers}</button>
        </OfficerForm>
      ) : null}
      <p class="hint">{text.hint}</p>
    </OfficerLayout>,
  )
}

const ended = (request: OfficerRequest, count: number): Reply =>
  request.wants === 'json' ? json({ ended: count }) : seeOther(`${ownSessionsPath}?diakhiri=ya`)

/** Ends one (POST /petugas/sesi-saya/{id}); one of somebody else looks like none. */
export const endOwnSession = async (request: OfficerRequest, desk: OwnSettings): Promise<Reply> =>
  (await desk.endOwnSession(request.officer, request.params.id ?? '')) ? ended(request, 1) : absent(request, desk)

/** Ends all but the one that asks (POST /petugas/sesi-saya). */
export const endOtherSessions = async (request: OfficerRequest, desk: OwnSettings): Promise<Reply> => {
  const others = (await sessionsOf(request, desk)).filter(({ isThis }) => !isThis)
  for (const { id } of others) await desk.endOwnSession(request.officer, id)
  return ended(request, others.length)
}
