import type { RegistersDesk } from '../../../shared/desk/officers/open-registers-desk.ts'
import type { RegisterAsk } from '../../../shared/desk/reports/reading-registers.ts'
import type { RegisterName } from '../../../shared/domain/case/register.ts'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'

export const registers: readonly RegisterName[] = ['PPID', 'KEB', 'ADU']

/** Lines of one page. */
export const onPage = 25
/** Lines of one file and of one print; a longer register comes in parts. */
export const inFile = 1000

/** Which part of which register an address asks for; null where there is no such register. */
export const registerAsked = async (request: OfficerRequest, desk: RegistersDesk, limit: number): Promise<RegisterAsk | null> => {
  const register = registers.find((it) => it === request.params.name)
  const thisYear = (await desk.today()).slice(0, 4)
  const year = /^\d{4}$/.test(request.query.tahun ?? '') ? (request.query.tahun ?? thisYear) : thisYear
  const after = /^\d{1,8}$/.test(request.query.setelah ?? '') ? (request.query.setelah ?? null) : null
  return register ? { register, year, after, limit } : null
}
