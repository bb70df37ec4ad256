import { mayOpen } from '../../../../shared/domain/case/permissions.ts'
import { deskTextOf } from '../../../../shared/web/text/desk-text.ts'
import { officerTextOf } from '../../../../shared/web/text/officer-text.ts'
import type { DeskAround } from '../../desk-around.ts'
import { placeAddress, placeKept } from '../../queue/queue-place.ts'
import { viewName, viewOf } from '../../queue/queue-views.tsx'

type Props = { number: string; around: DeskAround; isDone: boolean }

/** Back to where they were in the list, and on to the next case of it: after an action the first thing there is. */
export const CasePlace = ({ number, around: { request, language }, isDone }: Props) => {
  if (!mayOpen(request.officer, 'queue')) return null
  const text = deskTextOf(language).case.place
  const place = placeKept(request)
  const list = viewName(viewOf(place.filter), request, officerTextOf(language).queue)
  return (
    <nav class="place noprint" aria-label={text.label}>
      <a href={placeAddress(place, number)} data-shortcut="u">
        {text.back({ list })}
      </a>
      <a href={`/petugas/berikutnya?sesudah=${number}`} rel="next" class={isDone ? 'button' : undefined} data-shortcut="n">
        {text.next}
      </a>
    </nav>
  )
}
