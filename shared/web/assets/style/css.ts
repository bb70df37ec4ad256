/** A style sheet as people read it, without the ends and beginnings of its lines. */
export const css = (parts: TemplateStringsArray): string => parts.raw.join('').replace(/\n\s*/g, '')
