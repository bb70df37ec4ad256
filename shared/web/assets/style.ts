import { elementStyle } from './style/element-style.ts'
import { formStyle } from './style/form-style.ts'
import { frameStyle } from './style/frame-style.ts'
import { partStyle } from './style/part-style.ts'
import { printStyle } from './style/print-style.ts'
import { tokens } from './style/tokens.ts'

/** The style sheet of every page; officers' pages add their own to it. */
export const style = tokens + elementStyle + frameStyle + formStyle + partStyle + printStyle
