/** Whether a file that was sent is the reporter's, by the name under which it lies (shared/desk/identifiers.ts). */
export const isFileOfReporter = (fileId: string): boolean => fileId.startsWith('F-')
