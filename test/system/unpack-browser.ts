import chromium from '@sparticuz/chromium'

/** The browser comes packed and unpacks itself at its first start; two that start at once would find half of it. */
export const setup = async (): Promise<void> => {
  await chromium.executablePath()
}
