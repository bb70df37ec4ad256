import type { OfficerRole } from '../../../domain/case/actor.ts'
import type { Claims } from '../../../domain/office/sign-in.ts'
import { plusMillis } from '../../../domain/time/instant.ts'
import { deskBase } from '../../base.ts'
import type { Effects } from '../../effects.ts'
import { toolsOf } from '../../tools.ts'
import { admit, type SignedIn } from './admitting.ts'
import { officerSessions } from './officer-sessions.ts'
import { askProvider, readAnswer, signOutUrl } from './provider.ts'

export type SignInDesk = ReturnType<typeof openSignIn>

/** How a sign-in ended. `expired`: it is not one that this browser began, it came too late, or it was cancelled there. */
export type SignInEnded =
  | { kind: 'signed-in'; session: string; to: string; role: OfficerRole }
  /** `undated`: they signed in anew, and the provider does not say when (`auth_time`), so that nothing shows that they did. */
  | { kind: 'expired' | 'unreachable' | 'undated' }
  /** The account is nobody's here, or its address is not confirmed. */
  | { kind: 'unknown' | 'unverified' }

/** Officers sign in with the OpenID provider and get a session of ours (docs/adr/0013). */
export const openSignIn = (effects: Effects) => {
  const tools = toolsOf(effects)
  const sessions = officerSessions(tools)
  const refused = <Kind extends 'expired' | 'unknown' | 'undated' | 'unverified'>(kind: Kind, reason: string): { kind: Kind } => {
    effects.log('sign-in-refused', { reason })
    return { kind }
  }
  const unreachable = (reason: string): { kind: 'unreachable' } => {
    effects.log('sign-in-unreachable', { reason })
    return { kind: 'unreachable' }
  }
  return {
    ...deskBase(tools),
    /** Where the browser goes to sign in, and the id by which it is known when it comes back; it arrives at `to`. */
    /** `anew`: the provider asks for password and second factor again, whatever session it still has. */
    begin: async (
      language: string,
      to: string,
      anew = false,
    ): Promise<{ kind: 'begun'; url: string; id: string } | { kind: 'unreachable' }> => {
      const asked = await askProvider(effects, language, anew)
      if (!asked) return unreachable('discovery')
      return { kind: 'begun', url: asked.url, id: await sessions.beginSignIn({ ...asked.keep, to, ...(anew ? { anew } : {}) }) }
    },
    /** Takes the provider's answer; a session that the browser had before ends. */
    end: async (
      id: string | null,
      query: Readonly<Record<string, string>>,
      { former, browser }: { former: string | null; browser: string },
    ): Promise<SignInEnded> => {
      const begun = id === null ? null : await sessions.takeSignIn(id)
      if (!begun) return refused('expired', 'not-begun')
      const answer = await readAnswer(effects, query, begun)
      if (answer.kind === 'unreachable') return unreachable(answer.reason)
      if (answer.kind === 'refused') return refused('expired', answer.reason)
      // How long ago they authenticated, by the provider's own clock.
      const authenticatedAt = answer.age === null ? null : plusMillis(effects.now(), -answer.age)
      if (begun.anew && authenticatedAt === null) return refused('undated', 'no-auth-time')
      if (begun.anew && authenticatedAt !== null && !sessions.isSince(begun, authenticatedAt)) return refused('expired', 'not-anew')
      const outcome = await admit(tools, answer.claims)
      if (outcome.kind !== 'signed-in') return refused(outcome.kind, outcome.kind)
      const session = await sessions.openOfficerSession(outcome.officer.id, former, { browser, authenticatedAt })
      effects.log('officer-signed-in', { officer: outcome.officer.id })
      return { kind: 'signed-in', session, to: begun.to, role: outcome.officer.role }
    },
    /** Whom those claims of the provider are about; an account is linked at its first time. */
    signIn: (claims: Claims): Promise<SignedIn> => admit(tools, claims),
    /** Ends the session here. */
    signOut: (session: string): Promise<void> => sessions.endOfficerSession(session),
    /** Where the provider ends its own session and sends the browser back from; null when it has no such place. */
    signOutUrl: (back: string): Promise<string | null> => signOutUrl(effects, back),
  }
}
