import type { ReadinessRow } from '../../../shared/desk/officers/directory/keeping-directory.ts'
import type { DirectoryDesk } from '../../../shared/desk/officers/directory/open-directory-desk.ts'
import type { Readiness } from '../../../shared/domain/office/directory.ts'
import { directoryLimits, ReadinessForm, tickedSops } from '../../../shared/domain/office/directory-forms.ts'
import { mayChangeReadiness } from '../../../shared/domain/office/directory-rules.ts'
import { emptyForm, type FormState } from '../../../shared/web/forms/form.tsx'
import { problemsOf } from '../../../shared/web/forms/form-problems.ts'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, problem, type Reply, seeOther, textField } from '../../../shared/web/replies.ts'
import { readinessPath, rowOf } from './decree-page.tsx'
import { directoryWords } from './directory-parts.tsx'
import { oneReadinessPage, readinessPage, readinessValues } from './readiness-page.tsx'

/** Without what is only about how the file got there. */
const factsOf = ({ decree: { file }, ...row }: ReadinessRow) => ({ ...row, decreeFile: file })

export const showReadiness = async (request: OfficerRequest, desk: DirectoryDesk): Promise<Reply> => {
  const rows = await desk.readiness()
  if (request.wants === 'json')
    return json({ ready: rows.filter(({ ready }) => ready).length, of: rows.length, institutions: rows.map(factsOf) })
  return readinessPage(request, desk, rows)
}

export const showOneReadiness = async (request: OfficerRequest, desk: DirectoryDesk): Promise<Reply> => {
  const row = await rowOf(request, desk)
  if (!row) return absent(request, desk)
  if (request.wants === 'json') return json(factsOf(row))
  return oneReadinessPage(request, desk, { row, form: { ...emptyForm, values: readinessValues(row.readiness) } })
}

/** Whoever may see it but not change it gets the same answer as for a page that is not there. */
export const saveReadiness = async (request: OfficerRequest, desk: DirectoryDesk): Promise<Reply> => {
  const row = await rowOf(request, desk)
  if (!row || !mayChangeReadiness(request.officer, row.institution.id)) return absent(request, desk)
  const form = ReadinessForm.safeParse(request.body)
  if (!form.success) {
    const { title, decreeNumber, decreeDate, signatory, laporLiaison } = directoryWords(request).readiness
    const labels = { decreeNumber, decreeDate, signatory, laporLiaison }
    const errors = problemsOf(form.error, labels, directoryLimits, request.language)
    if (request.wants === 'json') return problem(422, 'invalid-fields', title, { errors })
    return oneReadinessPage(request, desk, { row, form: typed(request, errors), status: 422 })
  }
  const { decreeNumber, decreeDate, signatory, laporLiaison } = form.data
  const ppid: Readiness['ppid'] =
    decreeNumber !== null && decreeDate !== null && signatory !== null ? { decreeNumber, decreeDate, signatory } : null
  const facts = { ppid, laporLiaison, sops: tickedSops(request.body) }
  const version = Number(textField(request.body, 'version')) || 0
  const saved = await desk.saveReadiness(row.institution.id, version, facts, request.officer.id)
  switch (saved.kind) {
    case 'saved':
      return request.wants === 'json' ? json(saved.value) : seeOther(`${readinessPath(row.institution.id)}?tersimpan=ya`)
    case 'changed':
      if (request.wants === 'json') return problem(409, 'changed', directoryWords(request).changedSince)
      return oneReadinessPage(request, desk, {
        row: { ...row, readiness: saved.current },
        form: typed(request, []),
        changed: true,
        status: 409,
      })
    case 'refused':
    case 'absent':
      return absent(request, desk)
  }
}

const typed = ({ body }: OfficerRequest, errors: FormState['errors']): FormState => ({ values: body, errors })
