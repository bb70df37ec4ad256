import type { OwnCaseDesk } from '../../../shared/desk/citizens/open-own-case.ts'
import { ClockReceipts, surroundingsOf } from '../../../shared/web/clock-receipts.tsx'
import { Layout } from '../../../shared/web/layout.tsx'
import { ReceiptFacts } from '../../../shared/web/receipt-facts.tsx'
import { json, page, type Reply, type Request } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { receiptOf } from '../case/case-answers.ts'
import { caseOfBrowser, notOpen } from '../case/citizen.ts'

/** The receipt: number, access code, what comes next, each date with its reckoning. Recomputed, so it can be reloaded. */
export const showReceipt = async (request: Request, desk: OwnCaseDesk): Promise<Reply> => {
  const state = await caseOfBrowser(request, desk)
  if (!state) return notOpen(request)
  if (request.wants === 'json') return json(await receiptOf(state, request, desk))
  const around = await surroundingsOf(desk, request.language)
  const { track, common } = textOf(request.language)
  const text = track.receipt
  // Whoever had a new code made has sent nothing now; there was a receipt of that day.
  const isRenewed = state.accessGeneration > 0
  const title = isRenewed ? text.renewed.title : text.title
  const code = await desk.accessCodeOf(state)
  return page(
    <Layout title={title} language={request.language} path={request.path} region={around.region}>
      <div class="done">
        <h1>{title}</h1>
        <p>{isRenewed ? text.renewed.text : text[state.channel]}</p>
        <p>
          {text.number} <strong class="code">{state.number}</strong>
        </p>
        <p>
          {text.accessCode} <strong class="code">{code}</strong>
        </p>
      </div>
      <ReceiptFacts
        state={state}
        title={await desk.titleOf(state)}
        baseUrl={desk.baseUrl}
        region={around.region}
        language={request.language}
      />
      <p class="note">{state.identity === 'none' ? text.keepNone : text.keep}</p>
      {state.reachableBy.email && !isRenewed ? <p>{text.mail}</p> : null}
      <div class="actions">
        <a class="button" href={`/kasus/${state.number}`}>
          {text.openCase}
        </a>
        <a class="button second" href={`/kasus/${state.number}/berkas`}>
          {text.addFiles}
        </a>
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
          <ClockReceipts clocks={state.clocks} around={around} />
        </>
      )}
    </Layout>,
  )
}
