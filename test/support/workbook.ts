import readWorkbook from 'read-excel-file/node'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A workbook as another library than ours reads it: each sheet by its name, cell by cell. */
export const sheetsOf = async (bytes: Buffer): Promise<{ name: string; rows: unknown[][] }[]> =>
  (await readWorkbook(bytes)).map(({ sheet, data }) => ({ name: sheet, rows: data }))

/** What somebody reads who opens the file: a workbook is packed, and words in it are not found in its bytes. */
export const readableText = async (contentType: string | null | undefined, bytes: Buffer): Promise<string | null> =>
  contentType === type ? JSON.stringify(await sheetsOf(bytes)) : null
