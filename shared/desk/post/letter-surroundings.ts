import type { CaseLetter } from '../../domain/letters/letter.ts'
import type { LetterSurroundings } from '../../letters/render.ts'
import type { DeskContact } from '../../region.ts'
import type { Tools } from '../tools.ts'

/** What belongs to one way of sending it: a title, and what its links prove. */
type OfItsWay = 'title' | 'confirmToken' | 'surveyToken' | 'linkToken'

/** What the words of a letter about a case need, whichever way it goes. `contact`: of the desk that has the case. */
export const letterSurroundings = async (
  tools: Tools,
  { language, content }: CaseLetter,
  contact: DeskContact,
): Promise<Omit<LetterSurroundings, OfItsWay>> => {
  const [region, institutions, statutes] = await Promise.all([tools.region(), tools.recentInstitutions(), tools.statutes()])
  const officers = content.kind === 'access-renewed' && content.by ? await tools.recentOfficers() : []
  const maker = (id: string) => {
    const found = officers.find((it) => it.id === id)
    return found && [found.name, ...(found.position ? [found.position] : [])].join(', ')
  }
  return {
    regionName: region.name,
    contact,
    commission: region.informationCommission,
    emergencyNumber: region.emergencyNumber,
    timeZone: region.timeZone,
    baseUrl: tools.effects.baseUrl,
    statutes,
    institutionName: (id) => institutions.find((it) => it.id === id)?.name ?? id,
    officerName: (id) => maker(id) ?? (language === 'id' ? 'petugas meja layanan' : 'an officer of the service desk'),
  }
}
