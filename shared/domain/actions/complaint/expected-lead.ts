import type { Case, Complaint, Reported } from '../../case/case.ts'

/** A complaint as it would be passed on: what it is, whom it is about by then, and who would lead it. */
export type PassedOn = Pick<Complaint, 'class'> & { conduct?: boolean | undefined; reported: Reported; lead: string }

export const isBerkadar = (complaint: Pick<Complaint, 'class'>): boolean => complaint.class === 'oversight'

/** Whether it is about somebody's conduct: said so, berkadar, or somebody is named as complained about. */
export const isAboutConduct = ({ conduct = false, reported, ...complaint }: Omit<PassedOn, 'lead'>): boolean =>
  isBerkadar(complaint) || conduct || reported.institutions.length > 0 || reported.officers.length > 0

/**
 * Berkadar is the Inspektorat's; and whom the reporter named as the one complained about leads what is about conduct only
 * for a reason, however it is passed on: by form, in bulk, or along with its main case (docs/adr/0036).
 */
export const needsLeadReason = (
  passedOn: PassedOn,
  inspectorates: readonly string[],
  { targetInstitution }: Pick<Case, 'targetInstitution'>,
): boolean => {
  const free = inspectorates.filter((it) => !passedOn.reported.institutions.includes(it))
  const isNotInspectorate = isBerkadar(passedOn) && free.length > 0 && !free.includes(passedOn.lead)
  return isNotInspectorate || (isAboutConduct(passedOn) && passedOn.lead === targetInstitution)
}
