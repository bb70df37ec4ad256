/** Indonesian first; English is for guests. */
export type Language = 'id' | 'en'

export const languageOf = (wanted: string | undefined): Language => (wanted === 'en' ? 'en' : 'id')

/** The Set-Cookie value by which a choice of language is remembered. */
export const languageCookie = (language: Language): string => `lang=${language}; Path=/; Max-Age=31536000; SameSite=Lax; Secure; HttpOnly`
