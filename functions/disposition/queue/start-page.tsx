import type { DeskBase } from '../../../shared/desk/base.ts'
import { mayOpen } from '../../../shared/domain/case/permissions.ts'
import { deskPages, OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { page, type Reply } from '../../../shared/web/replies.ts'
import { officerTextOf } from '../../../shared/web/text/officer-text.ts'

/** The first page after the sign-in: what this officer can do here, in words. */
export const showStart = async (request: OfficerRequest, desk: DeskBase): Promise<Reply> => {
  const { start, frame } = officerTextOf(request.language)
  const pages = deskPages.filter((it) => it.path !== request.path && mayOpen(request.officer, it.page))
  return page(
    <OfficerLayout title={start.title} request={request} region={await desk.region()} current="queue">
      <h1>{start.greeting.replace('#', request.officer.name)}</h1>
      <p>{start.intro}</p>
      <div class="cards">
        {pages.map((it) => (
          <div class="panel">
            <h2>
              <a href={it.path}>{frame.pages[it.page]}</a>
            </h2>
            <p>{start.about[it.page]}</p>
          </div>
        ))}
      </div>
    </OfficerLayout>,
  )
}
