import type { Officer } from '../../../domain/office/directory.ts'
import { type Claims, type Recognised, recognise } from '../../../domain/office/sign-in.ts'
import { readOfficers } from '../../../store/office/directory-items.ts'
import type { Tools } from '../../tools.ts'
import { alterOfficer, changed, newOfficer, type OfficerFacts } from '../directory/keeping-directory.ts'

export type SignedIn = { kind: 'signed-in'; officer: Officer } | Extract<Recognised, { kind: 'unknown' | 'unverified' }>

const tries = 8

/** Who signed in; links the account at the first time. */
export const admit = async (tools: Tools, claims: Claims): Promise<SignedIn> => {
  const linked = { issuer: claims.issuer, subject: claims.subject }
  for (let i = 0; i < tries; i++) {
    const found = recognise(claims, (await readOfficers(tools.table)).officers, (await tools.region()).administrators)
    if (found.kind === 'unknown' || found.kind === 'unverified') return found
    if (found.kind === 'known') return { kind: 'signed-in', officer: found.officer }
    const saved =
      found.kind === 'link'
        ? await alterOfficer(tools, found.officer.id, found.officer.version, (it) => ({ ...changed(it), linked }), found.officer.id)
        : await alterOfficer(
            tools,
            null,
            0,
            () => ({ ...newOfficer(tools, administratorOf(found.email, claims.name)), linked }),
            'region-file',
          )
    if (saved.kind === 'saved') return { kind: 'signed-in', officer: saved.value }
    // A second sign-in of the same person was first: the next look at the list finds the link.
  }
  throw new Error('The account could not be linked')
}

const administratorOf = (email: string, name: string | null): OfficerFacts => ({
  name: (name ?? '').trim().slice(0, 100) || email.slice(0, 100),
  email,
  phone: null,
  position: null,
  role: 'administrator',
  institution: null,
  mayOpenIdentities: false,
})
