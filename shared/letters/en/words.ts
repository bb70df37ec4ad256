/** What a letter is about, within a sentence and at its beginning. */
export const matter = { complaint: 'complaint', request: 'information request' } as const
export const Matter = { complaint: 'Complaint', request: 'Information request' } as const
