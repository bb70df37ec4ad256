import type { Child } from 'hono/jsx'
import type { Institution } from '../../../shared/domain/office/directory.ts'
import { workZeroBytes } from '../../../shared/domain/typed/proof-of-work.ts'
import type { Region } from '../../../shared/region.ts'
import { complaintScriptPath, formScriptPath } from '../../../shared/web/assets/assets.ts'
import { DraftFound, DraftOffer, type DraftTerms, NoNetwork } from '../../../shared/web/forms/draft-offer.tsx'
import { ErrorSummary, type FormState, Hidden, Honeypot } from '../../../shared/web/forms/form.tsx'
import { SendOrEdit } from '../../../shared/web/forms/look-again.tsx'
import { lookAgainId } from '../../../shared/web/forms/look-again-rows.tsx'
import { PhotosField } from '../../../shared/web/forms/photos-field.tsx'
import type { Language } from '../../../shared/web/language.ts'
import { Layout } from '../../../shared/web/layout.tsx'

/** Where and in which language a form is filled in, and whom it may be meant for. */
export type Around = { language: Language; region: Region; institutions: readonly Institution[] }

type Frame = Omit<Around, 'institutions'> & {
  /** Where the form is, and where it goes. */
  path: string
  title: string
  hidden: Readonly<Record<string, unknown>>
  /** Photos go along with it; the policy of its page names the bucket. */
  takesPhotos?: boolean
  children?: Child
}

/** A form to fill in. Sending it leads to a last look, never to a case. */
export const FillInPage = ({
  language,
  region,
  baseUrl,
  path,
  title,
  description,
  hidden,
  intro,
  form,
  review,
  draft,
  takesPhotos = false,
  children,
}: Frame & { baseUrl: string; description: string; form: FormState; intro: Child; review: string; draft: DraftTerms | null }) => (
  <Layout
    title={title}
    language={language}
    path={path}
    region={region}
    hasErrors={form.errors.length > 0}
    script={takesPhotos ? complaintScriptPath : formScriptPath}
    listed={{ description, baseUrl }}
  >
    <ErrorSummary form={form} language={language} />
    <h1>{title}</h1>
    {intro}
    <form method="post" action={path} novalidate>
      <Hidden values={hidden} />
      <Honeypot language={language} />
      {draft ? <DraftFound language={language} /> : null}
      {children}
      {takesPhotos ? <PhotosField language={language} shrink /> : null}
      {draft ? <DraftOffer path={path} language={language} terms={draft} /> : null}
      <NoNetwork language={language} />
      <div class="actions">
        <button type="submit" name="step" value="review">
          {review}
        </button>
      </div>
    </form>
  </Layout>
)

type LookAgain = Frame & {
  notice: string | undefined
  send: string
  edit: string
  /** Going back comes to an empty form instead: nothing of this page may stay in the browser. */
  isForgotten?: boolean
  /** Much came from this network: a browser with script does some work meanwhile, and need not wait. */
  isCrowded?: boolean
}

/** A last look before sending, or the place where a form comes back to when it could not be sent. */
export const LookAgainPage = ({
  language,
  region,
  path,
  title,
  hidden,
  notice,
  send,
  edit,
  isForgotten = false,
  isCrowded = false,
  takesPhotos = false,
  children,
}: LookAgain) => (
  <Layout
    title={title}
    language={language}
    path={path}
    region={region}
    hasErrors={notice !== undefined}
    script={takesPhotos ? complaintScriptPath : formScriptPath}
  >
    {notice ? (
      <div class="summary" id="ringkasan-kesalahan" role="alert" tabindex={-1}>
        <p>{notice}</p>
      </div>
    ) : null}
    <h1>{title}</h1>
    {children}
    <form id={lookAgainId} method="post" action={path} data-forget={isForgotten ? path : undefined}>
      <Hidden values={hidden} />
      {isCrowded ? <input type="hidden" name="work" value="" data-work={workZeroBytes} /> : null}
      {takesPhotos ? <PhotosField language={language} shrink /> : null}
      <NoNetwork language={language} />
      <SendOrEdit send={send} edit={edit} />
    </form>
  </Layout>
)
