import type { Region } from '../../region.ts'
import { Hidden } from '../forms/form.tsx'
import type { Request } from '../replies.ts'
import { officerTextOf } from '../text/officer-text.ts'
import { GuestLayout } from './officer-layout.tsx'

type Props = { request: Request; region: Region; signIn?: boolean; anew?: boolean; csrf?: string }

/** A form whose session has ended meanwhile, or that takes a sign-in anew: everything typed is in the page, ready to be sent again. */
export const ResendPage = ({ request, region, signIn, anew, csrf }: Props) => {
  const words = officerTextOf(request.language).signIn
  const title = anew ? words.anewTitle : signIn ? words.neededTitle : words.staleTitle
  const { csrf: _, ...typed } = request.body
  return (
    <GuestLayout title={title} language={request.language} region={region}>
      <h1>{title}</h1>
      <p>{anew ? words.anew : signIn ? words.keptUntilSignedIn : words.stale}</p>
      {signIn || anew ? (
        <p>
          <a href={anew ? '/petugas/masuk?ulang=ya' : '/petugas/masuk'} target="_blank" rel="noopener">
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
