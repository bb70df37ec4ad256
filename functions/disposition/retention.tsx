import type { Desk } from '../../shared/desk/desk.ts'
import { localDateOf } from '../../shared/domain/local-date.ts'
import { longDate } from '../../shared/web/format.ts'
import { json, page, type Reply, seeOther, textField } from '../../shared/web/http.ts'
import { OfficerForm } from '../../shared/web/officer-form.tsx'
import { OfficerLayout } from '../../shared/web/officer-layout.tsx'
import type { OfficerRequest } from '../../shared/web/officer-route.tsx'
import { deskTextOf } from '../../shared/web/text/desk-text.ts'

/** Slices one look reads: enough for a regency's month, and soon answered. */
const slicesAtOnce = 8

/** Only what we made ourselves is followed; anything else begins at the beginning. */
const cursorOf = (given: string | undefined): string | null => (given && /^[\w-]{1,600}$/.test(given) ? given : null)

/** What would be erased now: numbers, not names, and nothing is touched (GET /petugas/retensi). */
export const showRetention = async (request: OfficerRequest, desk: Desk): Promise<Reply> => {
  const [region, cutoff] = await Promise.all([desk.region(), desk.retentionCutoff()])
  const { retention: text } = deskTextOf(request.language).work
  let cursor: string | null = null
  let count = 0
  for (let i = 0; i < slicesAtOnce; i++) {
    const { found, next } = await desk.retentionSlice(cursor)
    count += found.length
    cursor = next
    if (next === null) break
  }
  const before = longDate(localDateOf(cutoff, region.timeZone), request.language)
  if (request.wants === 'json') return json({ before: localDateOf(cutoff, region.timeZone), count, more: cursor !== null })
  const erased = /^\d{1,5}$/.test(request.query.dihapus ?? '') ? request.query.dihapus : null
  const next = cursorOf(request.query.dari)
  return page(
    <OfficerLayout title={text.title} request={request} region={region} current="retention">
      <h1>{text.title}</h1>
      {erased ? (
        <p class="saved" role="status">
          {(next ? text.erasedMore : text.erased).replace('#', erased)}
        </p>
      ) : null}
      <p>{text.intro.replace('#', String(region.retention.identityYears))}</p>
      <p class="figure">{(cursor === null ? text.found : text.foundAtLeast).replace('#', String(count)).replace('%', before)}</p>
      <p>{text.dryRun}</p>
      {count > 0 || next ? (
        <OfficerForm request={request} action="/petugas/retensi" hidden={next ? { dari: next } : {}}>
          <button type="submit" class="danger">
            {next ? text.goOn : text.erase}
          </button>
        </OfficerForm>
      ) : null}
    </OfficerLayout>,
  )
}

/** Erases one slice; each case in a transaction of its own, so that stopping anywhere leaves nothing half done (POST). */
export const eraseByRetention = async (request: OfficerRequest, desk: Desk): Promise<Reply> => {
  const { found, next } = await desk.retentionSlice(cursorOf(textField(request.body, 'dari')))
  let erased = 0
  for (const { id } of found) if ((await desk.eraseForRetention(id)).kind === 'done') erased++
  desk.effects.log('retention-erased', { cases: erased, by: request.officer.id })
  if (request.wants === 'json') return json({ erased, next })
  return seeOther(`/petugas/retensi?dihapus=${erased}${next ? `&dari=${next}` : ''}`)
}
