import type { Region } from '../../region.ts'
import { Hidden } from '../forms/form.tsx'
import type { Request } from '../replies.ts'
import { officerTextOf } from '../text/officer-text.ts'
import { GuestLayout } from './officer-layout.tsx'

/** A form whose session has ended meanwhile: everything typed is in the page, ready to be sent again. */
export const ResendPage = ({ request, region, signIn, csrf }: { request: Request; region: Region; signIn?: boolean; csrf?: string }) => {
  const words = officerTextOf(request.language).signIn
  const { csrf: _, ...typed } = request.body
  return (
    <GuestLayout title={signIn ? words.neededTitle : words.staleTitle} language={request.language} region={region}>
      <h1>{signIn ? words.neededTitle : words.staleTitle}</h1>
      <p>{signIn ? words.keptUntilSignedIn : words.stale}</p>
      {signIn ? (
        <p>
          <a href="/petugas/masuk" target="_blank" rel="noopener">
            {words.signInBeside}
          </a>
        </p>
      ) : null}
      <form method="post" action={request.path}>
        <Hidden values={csrf ? { ...typed, csrf } : typed} />
        <div class="actions">
          <button type="submit">{words.sendAgain}</button>
        </div>
      </form>
    </GuestLayout>
  )
}
