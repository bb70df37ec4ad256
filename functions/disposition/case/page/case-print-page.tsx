import type { CaseDesk } from '../../../../shared/desk/officers/case/open-case-desk.ts'
import { ClockReceipts } from '../../../../shared/web/case/clock-receipts.tsx'
import { moment } from '../../../../shared/web/format.ts'
import { OfficerLayout } from '../../../../shared/web/officers/officer-layout.tsx'
import { absent, type OfficerRequest } from '../../../../shared/web/officers/officer-route.tsx'
import { page, type Reply } from '../../../../shared/web/replies.ts'
import { textOf } from '../../../../shared/web/text/citizen-text.ts'
import { deskTextOf } from '../../../../shared/web/text/desk-text.ts'
import { deskAroundOf, pathOf } from '../../desk-around.ts'
import { caseOfAddress } from '../show-case-desk.tsx'
import { CaseFiles } from './case-files.tsx'
import { CaseFacts, CaseSentence } from './case-head.tsx'
import { CaseIdentity } from './case-identity.tsx'
import { CaseLetters } from './case-letters.tsx'
import { CaseTexts, titleOf } from './case-texts.tsx'
import { CaseTimeline } from './case-timeline.tsx'

/** The case file on paper (GET /petugas/kasus/{number}/cetak): what this officer sees, with who printed it and when. */
export const printCase = async (request: OfficerRequest, desk: CaseDesk): Promise<Reply> => {
  const opened = await caseOfAddress(request, desk)
  if (!opened) return absent(request, desk)
  const around = await deskAroundOf(request, desk)
  const text = deskTextOf(request.language).case
  const state = opened.view.case
  const title = text.printTitle({ number: state.number })
  const printed = text.printed({ at: moment(request.now, request.language, around.region.timeZone), name: request.officer.name })
  return page(
    <OfficerLayout title={title} request={request} region={around.region} current="queue">
      <h1>{title}</h1>
      <p class="lead" dir="auto">
        <strong>{titleOf(opened, around)}</strong>
      </p>
      <p>{printed}</p>
      <div class="actions">
        <button type="button" id="cetak" hidden>
          {textOf(request.language).common.print}
        </button>
        <a class="button second" href={pathOf(state)}>
          {text.identity.back}
        </a>
      </div>
      <CaseSentence view={opened.view} around={around} />
      <CaseFacts opened={opened} around={around} />
      <CaseTexts opened={opened} around={around} />
      <CaseIdentity opened={opened} around={around} />
      <CaseFiles opened={opened} around={around} awaited={undefined} thumbnails={new Map()} />
      <h2>{text.clocks}</h2>
      <ClockReceipts clocks={state.clocks} around={around} />
      <CaseLetters opened={opened} around={around} />
      <CaseTimeline opened={opened} around={around} path={`${pathOf(state)}/cetak`} />
    </OfficerLayout>,
  )
}
