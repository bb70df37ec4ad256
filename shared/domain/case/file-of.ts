/** Whether a file that was sent is the reporter's, by the name under which it lies (shared/desk/identifiers.ts). */
export const isFileOfReporter = (fileId: string): boolean => fileId.startsWith('F-')

/** By which access code its form was had, counted as the case counts its codes; undefined where the name does not say (version 0.1). */
export const codeOfFile = (fileId: string): number | undefined => {
  const generation = /^F-[0-9A-Z]{16}-(\d{1,6})$/.exec(fileId)?.[1]
  return generation === undefined ? undefined : Number(generation)
}
