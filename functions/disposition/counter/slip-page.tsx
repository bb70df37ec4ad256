import type { Child } from 'hono/jsx'
import type { DeskBase } from '../../../shared/desk/base.ts'
import type { CounterDesk } from '../../../shared/desk/officers/counter/open-counter-desk.ts'
import type { Case } from '../../../shared/domain/case/case.ts'
import { clocksForReporter } from '../../../shared/domain/case/national-duty.ts'
import { ClockReceipts, surroundingsOf } from '../../../shared/web/case/clock-receipts.tsx'
import { ReceiptFacts } from '../../../shared/web/case/receipt-facts.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { page, type Reply } from '../../../shared/web/replies.ts'
import { textOf } from '../../../shared/web/text/citizen-text.ts'
import { deskTextOf } from '../../../shared/web/text/desk-text.ts'
import { pathOf } from '../desk-around.ts'

/**
 * What stands over it, what the case is about where that may be said, and for how long the page can be had; what is sent to a chat,
 * and whether files chosen beside the form follow now.
 */
type SlipWords = { title: string; about: string | null; once: string; chat?: Child; takesFiles?: boolean }

/** The paper somebody takes home: number, access code, dates. It answers one sending and has no address of its own. */
export const slipPage = async (
  request: OfficerRequest,
  desk: DeskBase & Pick<CounterDesk, 'accessCodeOf'>,
  state: Case,
  { title, about, once, chat, takesFiles = false }: SlipWords,
): Promise<Reply> => {
  const { slip: text } = deskTextOf(request.language).work
  const around = await surroundingsOf(desk, request.language)
  return page(
    <OfficerLayout title={title} request={request} region={around.region} current="counter-entry">
      <h1 class="noprint">{title}</h1>
      <p class="note noprint">{once}</p>
      {chat}
      <section class="slip" data-files={takesFiles ? `${pathOf(state)}/berkas` : undefined}>
        <h2>
          {title}, {around.region.name}
        </h2>
        <p>
          {text.number} <strong class="code">{state.number}</strong>
        </p>
        <p>
          {text.code} <strong class="code">{(await desk.accessCodeOf(state)) ?? text.codeLost}</strong>
        </p>
        <p>{text.keep}</p>
        <ReceiptFacts state={state} title={about} baseUrl={desk.baseUrl} timeZone={around.region.timeZone} language={request.language} />
        <ClockReceipts clocks={clocksForReporter(state).filter(({ stoppedOn }) => stoppedOn === null)} around={around} />
      </section>
      <div class="actions">
        <button type="button" id="cetak" hidden>
          {textOf(request.language).common.print}
        </button>
        <a class="button second" href={pathOf(state)}>
          {text.toCase}
        </a>
        <a class="button second" href="/petugas/catat">
          {text.another}
        </a>
      </div>
    </OfficerLayout>,
  )
}
