/**
 * Whether a bucket says that nothing lies under that key. No function may list a bucket, and who may not list it hears "denied" of
 * what is absent, as of what is kept from them: whoever asks so has to be right in either case.
 */
export const isAbsent = (error: unknown): boolean => error instanceof Error && (error.name === 'NoSuchKey' || error.name === 'AccessDenied')
