import type { LaporDesk } from '../../../shared/desk/officers/lapor/open-lapor-desk.ts'
import { exportZones } from '../../../shared/domain/lapor/export-dates.ts'
import { NationalImport, ProposalDecision } from '../../../shared/domain/lapor/national-import.ts'
import { moment } from '../../../shared/web/format.ts'
import { Radios } from '../../../shared/web/forms/form.tsx'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, page, type Reply, seeOther, textField } from '../../../shared/web/replies.ts'
import { laporTextOf } from '../../../shared/web/text/lapor-text.ts'
import { contentSecurityPolicy } from '../../../shared/web/web-stack.ts'
import { importPage } from './import-page.tsx'
import { nothingMeant } from './unknown-names.tsx'

export const importPath = (id: string): string => `/petugas/lapor/${id}`

const idPattern = /^X-[0-9A-Z]{16}$/

/** GET /petugas/lapor: the form for the next export, and the last imports. */
export const showImports = async (request: OfficerRequest, desk: LaporDesk): Promise<Reply> => {
  const [form, imports, region] = await Promise.all([desk.exportForm(importPath), desk.imports(request.officer), desk.region()])
  if (request.wants === 'json') return json({ form, imports: imports.map(({ id, state, createdAt }) => ({ id, state, createdAt })) })
  const text = laporTextOf(request.language)
  const content = (
    <OfficerLayout title={text.title} request={request} region={region} current="lapor">
      <h1>{text.title}</h1>
      <p>{text.intro}</p>
      <form method="post" action={form.url} enctype="multipart/form-data">
        {Object.entries(form.fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <div class="field">
          <label for="file">{text.file}</label>
          <input id="file" name="file" type="file" accept=".xlsx,.csv" required />
        </div>
        <p class="hint">{text.expires}</p>
        <div class="actions">
          <button type="submit">{text.send}</button>
        </div>
      </form>
      <h2>{text.earlier}</h2>
      {imports.length === 0 ? (
        <p class="panel empty">{text.none}</p>
      ) : (
        <ul class="jobs">
          {imports.map(({ id, createdAt, state }) => (
            <li>
              <a href={importPath(id)}>{moment(createdAt, request.language, region.timeZone)}</a>{' '}
              <span class="tag">{text.states[state]}</span>
            </li>
          ))}
        </ul>
      )}
    </OfficerLayout>
  )
  return page(content, { headers: { 'content-security-policy': contentSecurityPolicy({ formsTo: new URL(form.url).origin }) } })
}

/** GET /petugas/lapor/{id}: a file that has just arrived, what would become of it, or what has become of it. */
export const showImport = async (request: OfficerRequest, desk: LaporDesk): Promise<Reply> => {
  const id = request.params.id ?? ''
  if (!idPattern.test(id)) return absent(request, desk)
  const shown = await desk.import(request.officer, id)
  if (shown === 'foreign') return absent(request, desk)
  if (shown) return importPage(request, desk, shown)
  if (request.wants === 'json') return json({ id, state: 'sent' })
  const [region, text] = [await desk.region(), laporTextOf(request.language)]
  const zones = NationalImport.shape.zone.options.map((value) => ({ value, label: text.zones[value] }))
  return page(
    <OfficerLayout title={text.sentTitle} request={request} region={region} current="lapor">
      <h1>{text.sentTitle}</h1>
      <p>{text.sent}</p>
      <OfficerForm request={request} action={`${importPath(id)}/periksa`}>
        <Radios
          form={{ values: { zone: region.lapor?.zone ?? 'UTC' }, errors: [] }}
          name="zone"
          label={text.zone}
          hint={text.zoneHint}
          options={zones}
        />
        <div class="actions">
          <button type="submit">{text.look}</button>
        </div>
      </OfficerForm>
    </OfficerLayout>,
  )
}

/** POST …/periksa: a job reads the file and makes a plan; nothing else is written. */
export const lookAtExport = async (request: OfficerRequest, desk: LaporDesk): Promise<Reply> => {
  const id = request.params.id ?? ''
  const zone = NationalImport.shape.zone.safeParse(textField(request.body, 'zone'))
  if (!idPattern.test(id) || !zone.success || !(zone.data in exportZones)) return absent(request, desk)
  await desk.look(request.officer, id, zone.data)
  return request.wants === 'json' ? json({ id }, { status: 202 }) : seeOther(importPath(id))
}

const isOwn = async ({ officer, params: { id = '' } }: OfficerRequest, desk: LaporDesk): Promise<boolean> => {
  const shown = idPattern.test(id) ? await desk.import(officer, id) : null
  return shown !== null && shown !== 'foreign'
}

/** POST …/terapkan: a job carries the plan out. */
export const applyImport = async (request: OfficerRequest, desk: LaporDesk): Promise<Reply> => {
  const id = request.params.id ?? ''
  if (!(await isOwn(request, desk))) return absent(request, desk)
  // A second click finds it under way, and sees how far it is.
  await desk.apply(request.officer, id, decisionsIn(request))
  return request.wants === 'json' ? json({ id }, { status: 202 }) : seeOther(importPath(id))
}

/** What was said of each report that resembles a case of ours; "later" says nothing. */
const decisionsIn = ({ body }: OfficerRequest): Record<string, ProposalDecision> =>
  Object.fromEntries(
    Object.entries(body).flatMap(([field, value]) => {
      const trackingId = /^putusan\.(\d{7,15})$/.exec(field)?.[1]
      const decision = ProposalDecision.safeParse(value)
      return trackingId && decision.success ? [[trackingId, decision.data] as const] : []
    }),
  )

/** POST …/padanan: what names mean is remembered for this import and all later ones. */
export const keepNames = async (request: OfficerRequest, desk: LaporDesk): Promise<Reply> => {
  const id = request.params.id ?? ''
  if (!(await isOwn(request, desk))) return absent(request, desk)
  const [{ categories }, institutions] = await Promise.all([desk.region(), desk.recentInstitutions()])
  const told = {
    institutions: namesIn(request, 'instansi', new Set(institutions.map((it) => it.id))),
    categories: namesIn(request, 'kategori', new Set(categories.map((it) => it.id))),
  }
  await desk.keepNames(told)
  return request.wants === 'json' ? json({ id }) : seeOther(`${importPath(id)}?padanan=tersimpan`)
}

/** `instansi.3` says what `nama-instansi.3` means: an id, or that nothing here is meant. What was left open stays open. */
const namesIn = ({ body }: OfficerRequest, what: 'instansi' | 'kategori', ids: ReadonlySet<string>): Record<string, string | null> =>
  Object.fromEntries(
    Object.keys(body).flatMap((field) => {
      const place = new RegExp(`^${what}\\.(\\d{1,4})$`).exec(field)?.[1]
      const name = place === undefined ? '' : textField(body, `nama-${what}.${place}`).slice(0, 200)
      const meant = textField(body, field)
      if (name === '' || !(meant === nothingMeant || ids.has(meant))) return []
      return [[name, meant === nothingMeant ? null : meant] as const]
    }),
  )
