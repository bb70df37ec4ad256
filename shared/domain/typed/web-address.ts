/** Whether what somebody typed is an address that a browser opens. */
export const isWebAddress = (typed: string): boolean => URL.canParse(typed) && /^https?:$/.test(new URL(typed).protocol)
