import type { HeldCases } from '../../../shared/desk/officers/queue/reading-queue.ts'
import type { Institution } from '../../../shared/domain/office/directory.ts'
import type { LocalDate } from '../../../shared/domain/time/local-date.ts'
import type { Region } from '../../../shared/region.ts'
import { longDate } from '../../../shared/web/format.ts'
import { LookAgainForm } from '../../../shared/web/officers/look-again-form.tsx'
import { OfficerLayout } from '../../../shared/web/officers/officer-layout.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { queueAddress } from '../queue/queue-address.ts'
import { emptyFilter } from '../queue/queue-parts.tsx'
import { DirectoryTabs, directoryWords } from './directory-parts.tsx'

type Held = { request: OfficerRequest; institution: Institution; held: HeldCases }

/** Open cases of an institution on its page; what becomes of them, once it has a last day. */
export const HeldByInstitution = ({ request, institution, held }: Held) => {
  const words = directoryWords(request).held
  return (
    <>
      <h2>{words.title}</h2>
      {held.leads + held.others === 0 ? (
        <p>{words.none}</p>
      ) : (
        <HeldCasesNote request={request} institution={institution} held={held} isEnding={institution.activeUntil !== null} />
      )}
    </>
  )
}

/** How many, where their list is, and what to do. Administrators open no cases: they pass the address on. */
const HeldCasesNote = ({ request, institution, held, isEnding }: Held & { isEnding: boolean }) => {
  const words = directoryWords(request).held
  const { leads, others, more } = held
  const count = (more ? words.atLeast : words.counted)({ all: leads + others, leads, others })
  const address = queueAddress({ ...emptyFilter, institution: institution.id })
  return (
    <>
      <p>{count}</p>
      {isEnding && (leads > 0 || more) ? <p>{words.leads}</p> : null}
      {isEnding && (others > 0 || more) ? <p>{words.others}</p> : null}
      {isEnding ? <p>{words.officers}</p> : null}
      <p>
        {words.list} <a href={address}>{address}</a>
      </p>
    </>
  )
}

type Ending = { request: OfficerRequest; region: Region; next: Institution; until: LocalDate; held: HeldCases }

/** Before an institution gets a last day: what it still holds. It does not hinder; a closed office is closed. */
export const ConfirmEnd = ({ request, region, next, until, held }: Ending) => {
  const words = directoryWords(request).held
  return (
    <OfficerLayout title={words.confirmTitle} request={request} region={region} current="directory">
      <DirectoryTabs request={request} />
      <h1>{words.confirmTitle}</h1>
      <p class="lead">{words.until({ name: next.name, until: longDate(until, request.language) })}</p>
      <HeldCasesNote request={request} institution={next} held={held} isEnding />
      <LookAgainForm request={request} action={`/petugas/direktori/instansi/${next.id}`} send={words.confirm} edit={words.back} />
    </OfficerLayout>
  )
}
