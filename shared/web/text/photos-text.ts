import type { Language } from '../language.ts'
import { photosEn } from './en/photos.ts'
import { type PhotosText, photosId } from './id/photos.ts'

const texts: Record<Language, PhotosText> = { id: photosId, en: photosEn }

/** Words of photos beside a form; only the forms that take some load them. */
export const photosTextOf = (language: Language): PhotosText => texts[language]
