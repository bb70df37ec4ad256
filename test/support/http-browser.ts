import { createHttpBrowser as createPlainBrowser, type Fetch } from '../../infra/smoke/http-browser.ts'
import { readableText } from './workbook.ts'

/** The browser of the smoke test, which reads workbooks too. */
export const createHttpBrowser = (fetchUrl: Fetch, baseUrl: string) => createPlainBrowser(fetchUrl, baseUrl, readableText)
