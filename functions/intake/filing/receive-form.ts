import type { FilingOutcome } from '../../../shared/desk/cases/filing.ts'
import type { WebSending } from '../../../shared/desk/citizens/crowding.ts'
import type { FilingDesk } from '../../../shared/desk/citizens/open-filing.ts'
import { caseCookie, cookieProbe } from '../../../shared/web/case/case-cookie.ts'
import { stepOf } from '../../../shared/web/forms/look-again.tsx'
import { type FieldProblem, page, type Rendered, type Reply, type Request, seeOther, textField } from '../../../shared/web/replies.ts'
import { fieldProblems, fileByApi } from './api-filing.ts'
import { type Held, heldAfter, heldUntilReady, holdBack, isFiled, webSending } from './form-flow.ts'

/** A form that came to be filed. What differs between complaints and requests it brings along. */
type SentForm<F> = {
  /** Null while something in it is wrong. */
  form: F | null
  errors: FieldProblem[]
  fillIn: (token: string, errors: readonly FieldProblem[]) => Rendered
  /** `isStormy`: whoever does the work of this page is read first. */
  lookAgain: (form: F, token: string, held: Held | undefined, isStormy: boolean) => Rendered
  file: (form: F, sending: WebSending) => Promise<FilingOutcome>
  /** Of its pages, beyond what all pages have. */
  headers?: Readonly<Record<string, string>>
  /** Where its reporter reads number and access code. */
  receipt: string
  /** Whether the browser may keep the last look of it, so that going back shows a page. */
  mayBeKept: (form: F) => boolean
}

/** Checks, shows for a last look, and files; as JSON it files at once. */
export const receiveForm = async <F>(request: Request, desk: FilingDesk, sent: SentForm<F>): Promise<Reply> => {
  const { form, errors } = sent
  if (request.wants === 'json') {
    if (form === null) return fieldProblems(request, errors)
    return fileByApi(request, desk, (key, wait) =>
      sent.file(form, {
        ...webSending(key, wait, request),
        isChosen: true,
        work: { of: key, nonce: request.header('proof-of-work') ?? '' },
      }),
    )
  }
  const step = stepOf(request)
  if (form === null || step === 'edit')
    return page(sent.fillIn(await tokenOf(request, desk), errors), { status: step === 'edit' ? 200 : 422, headers: { ...sent.headers } })
  const lookAgain = async (held?: Held) =>
    page(sent.lookAgain(form, held?.token ?? (await tokenOf(request, desk)), held, await desk.isStormy()), {
      status: held?.status ?? 200,
      headers: {
        ...sent.headers,
        ...(held?.retryAfter ? { 'retry-after': String(held.retryAfter) } : {}),
        // Back from the receipt shows this page, from the browser's own memory; not where nothing of it may stay there. The session
        // that the receipt brought along does not make it another page.
        ...(sent.mayBeKept(form) ? { 'cache-control': 'private, no-cache', vary: 'accept, accept-encoding' } : {}),
      },
      cookies: [cookieProbe.set],
    })
  if (step === 'review') return lookAgain()
  const held = await holdBack(request, desk)
  if ('notice' in held) return lookAgain(held)
  const isKept = cookieProbe.isKept(request.cookies)
  // Whoever leaves no identity reads the code once or never: they are asked before, whether they are ready to write it down.
  if (!isKept && !sent.mayBeKept(form) && textField(request.body, 'ready') === '')
    return lookAgain({ ...(await heldUntilReady(request, desk)), isLast: true })
  const outcome = await sent.file(form, webSending(held.submissionId, held.wait, request))
  if (!isFiled(outcome)) return lookAgain(await heldAfter(outcome, request, desk))
  const cookies = [caseCookie.set(await desk.sessionOf(outcome.case))]
  if (isKept) return seeOther(sent.receipt, cookies)
  const { receiptPage } = await import('./receipt-page.tsx')
  return { ...(await receiptPage(request, desk, outcome.case, false)), cookies }
}

/** A form keeps its token on its way, so that sending it twice stays one sending. */
const tokenOf = async ({ body }: Request, desk: FilingDesk): Promise<string> => textField(body, 'token') || (await desk.newFormToken())
