import type { Language } from '../language.ts'
import { proofEn } from './en/proof.ts'
import { type ProofText, proofId } from './id/proof.ts'

const texts: Record<Language, ProofText> = { id: proofId, en: proofEn }

/** Words about what proves that nothing was changed; only its pages, its file and its command load them. */
export const proofTextOf = (language: Language): ProofText => texts[language]
