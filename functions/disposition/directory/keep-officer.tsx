import type { Saved } from '../../../shared/desk/officers/directory/keeping-directory.ts'
import type { DirectoryDesk } from '../../../shared/desk/officers/directory/open-directory-desk.ts'
import type { Officer } from '../../../shared/domain/office/directory.ts'
import { AwayForm, directoryLimits, OfficerForm as OfficerFields } from '../../../shared/domain/office/directory-forms.ts'
import { emptyForm, type FormState } from '../../../shared/web/forms/form.tsx'
import { problemsOf } from '../../../shared/web/forms/form-problems.ts'
import { absent, type OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { json, problem, type Reply, seeOther, textField } from '../../../shared/web/replies.ts'
import { directoryWords, issueProblems } from './directory-parts.tsx'
import { invitationPage, type OfficerShown, officerPage, valuesOfOfficer } from './officer-page.tsx'

const pathOf = (id: string): string => `/petugas/direktori/petugas/${id}`

export const showInvitation = (request: OfficerRequest, desk: DirectoryDesk): Promise<Reply> => {
  const institution = request.query.instansi ?? ''
  return invitationPage(request, desk, { ...emptyForm, values: { institution } }, 200)
}

export const showOfficer = async (request: OfficerRequest, desk: DirectoryDesk): Promise<Reply> => {
  const officer = await desk.officerOf(request.params.id ?? '')
  if (!officer) return absent(request, desk)
  if (request.wants === 'json') return json(officer)
  return officerPage(request, desk, { officer, form: { values: valuesOfOfficer(officer), errors: [] } })
}

/** Invites somebody new, or changes who is there. What was typed stays, whatever goes wrong. */
export const saveOfficer = async (request: OfficerRequest, desk: DirectoryDesk): Promise<Reply> => {
  const id = request.params.id ?? null
  const officer = id === null ? null : await desk.officerOf(id)
  if (id !== null && !officer) return absent(request, desk)
  const show = (errors: FormState['errors']): Promise<Reply> => {
    const form = { values: request.body, errors }
    return officer ? officerPage(request, desk, { officer, form, status: 422 }) : invitationPage(request, desk, form, 422)
  }
  const form = OfficerFields.safeParse(request.body)
  if (!form.success) {
    const errors = problemsOf(form.error, directoryWords(request).officerFields, directoryLimits, request.language)
    return request.wants === 'json' ? invalid(request, errors) : show(errors)
  }
  const saved = officer
    ? await desk.changeOfficer(officer.id, versionOf(request), form.data, request.officer.id)
    : await desk.inviteOfficer(form.data, request.officer.id)
  if (saved.kind === 'refused') {
    const errors = issueProblems(saved.issues, request)
    return request.wants === 'json' ? invalid(request, errors) : show(errors)
  }
  const form409 = { values: request.body, errors: [] }
  return answer(saved, request, desk, officer ? '?tersimpan=ya' : '?diundang=ya', (changed) => ({ form: form409, changed }))
}

type Change = (id: string, version: number, by: string) => Promise<Saved<Officer>>

/** Deactivates, activates, sends away, takes back, or releases the account, as the address says. */
export const alterOfficer = async (request: OfficerRequest, desk: DirectoryDesk): Promise<Reply> => {
  const officer = await desk.officerOf(request.params.id ?? '')
  if (!officer) return absent(request, desk)
  const wanted = changeOf(request, desk)
  if (wanted === null) return absent(request, desk)
  const refused = (errors: FormState['errors']) => {
    const away = { values: request.body, errors }
    return request.wants === 'json'
      ? invalid(request, errors)
      : officerPage(request, desk, { officer, form: { values: valuesOfOfficer(officer), errors: [] }, away, status: 422 })
  }
  if ('errors' in wanted) return refused(wanted.errors)
  const saved = await wanted.change(officer.id, versionOf(request), request.officer.id)
  if (saved.kind === 'refused') return refused(issueProblems(saved.issues, request))
  return answer(saved, request, desk, '?tersimpan=ya', (now) => ({
    form: { values: valuesOfOfficer(now), errors: [] },
    away: { values: request.body, errors: [] },
    stale: true,
  }))
}

/** Null for an address that names no change. */
const changeOf = (request: OfficerRequest, desk: DirectoryDesk): { change: Change } | { errors: FormState['errors'] } | null => {
  switch (request.params.change) {
    case 'nonaktifkan':
      return { change: (id, version, by) => desk.setOfficerActive(id, version, false, by) }
    case 'aktifkan':
      return { change: (id, version, by) => desk.setOfficerActive(id, version, true, by) }
    case 'lepaskan':
      return { change: desk.unlinkOfficer }
    case 'kembali':
      return { change: (id, version, by) => desk.setOfficerAway(id, version, null, by) }
    case 'pergi': {
      const form = AwayForm.safeParse(request.body)
      const { from, until, substitute } = directoryWords(request).away
      if (!form.success) return { errors: problemsOf(form.error, { from, until, substitute }, {}, request.language) }
      return { change: (id, version, by) => desk.setOfficerAway(id, version, form.data, by) }
    }
    default:
      return null
  }
}

const versionOf = (request: OfficerRequest): number => Number(textField(request.body, 'version')) || 0

const invalid = (request: OfficerRequest, errors: FormState['errors']): Reply =>
  problem(422, 'invalid-fields', directoryWords(request).title, { errors: [...errors] })

const answer = (
  saved: Exclude<Saved<Officer>, { kind: 'refused' }>,
  request: OfficerRequest,
  desk: DirectoryDesk,
  then: string,
  shown: (current: Officer) => Omit<OfficerShown, 'officer' | 'status'>,
): Reply | Promise<Reply> => {
  switch (saved.kind) {
    case 'saved':
      return request.wants === 'json' ? json(saved.value) : seeOther(`${pathOf(saved.value.id)}${then}`)
    case 'changed':
      if (request.wants === 'json') return problem(409, 'changed', directoryWords(request).changedSince)
      return officerPage(request, desk, { ...shown(saved.current), officer: saved.current, status: 409 })
    case 'absent':
      return absent(request, desk)
  }
}
