import type { DeskBase } from '../../../shared/desk/base.ts'
import type { OwnCaseDesk } from '../../../shared/desk/citizens/open-own-case.ts'
import type { Case } from '../../../shared/domain/case/case.ts'
import { clocksForReporter } from '../../../shared/domain/case/national-duty.ts'
import { waitsAfterStorm } from '../../../shared/domain/case/storm.ts'
import { draftScriptPath } from '../../../shared/web/assets/assets.ts'
import { ClockReceipts, surroundingsOf } from '../../../shared/web/case/clock-receipts.tsx'
import { ReceiptFacts } from '../../../shared/web/case/receipt-facts.tsx'
import { longDate } from '../../../shared/web/format.ts'
import { DraftSent } from '../../../shared/web/forms/draft-offer.tsx'
import { Layout } from '../../../shared/web/layout.tsx'
import { json, page, type Reply, type Request } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { receiptOf } from '../case/case-answers.ts'
import { caseOfBrowser, notOpen, sliding } from '../case/citizen.ts'
import { AskPublishing, isAskedToPublish } from '../case/own-publishing.tsx'

const formPaths = { complaint: '/pengaduan', request: '/permohonan' } as const

/** The receipt: number, access code, what comes next, each date with its reckoning. Recomputed, so it can be reloaded. */
export const showReceipt = async (request: Request, desk: OwnCaseDesk): Promise<Reply> => {
  const state = await caseOfBrowser(request, desk)
  if (!state) return notOpen(request)
  if (request.wants === 'json') return json(await receiptOf(state, request, desk))
  return sliding(request, desk, await receiptPage(request, desk, state, true))
}

/**
 * The same for that case. `isKept`: the browser holds its session, so the page can be reloaded and leads on; without, it is the
 * answer to the sending itself, and is seen once.
 */
export const receiptPage = async (
  request: Request,
  desk: DeskBase & Pick<OwnCaseDesk, 'paperOf'>,
  state: Case,
  isKept: boolean,
): Promise<Reply> => {
  const around = await surroundingsOf(desk, request.language)
  const { track, common } = textOf(request.language)
  const text = track.receipt
  // Whoever had a new code made has sent nothing now; there was a receipt of that day.
  const isRenewed = state.accessGeneration > 0
  const title = isRenewed ? text.renewed.title : text.title
  const paper = desk.paperOf(state)
  const waits = waitsAfterStorm(state)
  const asksToPublish = isKept && !isRenewed && isAskedToPublish(state)
  const [code, about, token] = await Promise.all([paper.code(), paper.title(), asksToPublish ? desk.newFormToken() : undefined])
  return page(
    <Layout title={title} language={request.language} path={request.path} region={around.region} script={draftScriptPath}>
      <DraftSent path={formPaths[state.channel]} />
      <div class="done">
        <h1>{title}</h1>
        <p>{isRenewed ? text.renewed.text : text[state.channel]}</p>
        <p>
          {text.number} <strong class="code">{state.number}</strong>
        </p>
        <p>
          {text.accessCode} {code === null ? text.codeLost : <strong class="code">{code}</strong>}
        </p>
      </div>
      <ReceiptFacts state={state} title={about} baseUrl={desk.baseUrl} timeZone={around.region.timeZone} language={request.language} />
      {waits ? (
        <p class="note">
          {text.inStorm({ until: longDate(waits.due, request.language) })} {state.reachableBy.email ? text.inStormByMail : null}
        </p>
      ) : null}
      <p class="note">{state.identity === 'none' ? text.keepNone : text.keep}</p>
      {isKept ? null : <p class="note">{isRenewed ? text.renewed.onceOnly : text.onceOnly}</p>}
      {state.reachableBy.email && !isRenewed ? <p>{text.mail}</p> : null}
      <div class="actions">
        <a class="button" href={isKept ? `/kasus/${state.number}` : `/lacak?number=${encodeURIComponent(state.number)}`}>
          {text.openCase}
        </a>
        {isKept ? (
          <a class="button second" href={`/kasus/${state.number}/berkas`}>
            {text.addFiles}
          </a>
        ) : null}
        <button type="button" id="cetak" class="second" hidden>
          {common.print}
        </button>
      </div>
      {isRenewed ? null : (
        <>
          <h2>{text.nextTitle}</h2>
          <ol>
            {text.next[state.channel].map((step) => (
              <li>{step}</li>
            ))}
          </ol>
          <h2>{text.datesTitle}</h2>
          <ClockReceipts clocks={clocksForReporter(state)} around={around} />
          {asksToPublish ? <AskPublishing number={state.number} token={token} language={request.language} /> : null}
        </>
      )}
    </Layout>,
  )
}
