import type { Language } from '../language.ts'
import { commonEn } from './en/common.ts'
import { errorsEn } from './en/errors.ts'
import { commonId } from './id/common.ts'
import { errorsId } from './id/errors.ts'

const texts = { id: { common: commonId, errors: errorsId }, en: { common: commonEn, errors: errorsEn } } as const

/** Words that stand around every page, and in every form that comes back: pages of officers load these and no more of the public ones. */
export const frameTextOf = (language: Language): (typeof texts)['id'] => texts[language]
