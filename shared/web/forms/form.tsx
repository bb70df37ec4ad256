import type { Child } from 'hono/jsx'
import type { Language } from '../language.ts'
import type { FieldProblem } from '../replies.ts'
import { frameTextOf } from '../text/frame-text.ts'

/** What a form shows: what was sent, and what is wrong with it. */
export type FormState = {
  values: Readonly<Record<string, unknown>>
  errors: readonly FieldProblem[]
  /** Put before the ids of its fields, where a page has several forms. */
  prefix?: string
}

export const emptyForm: FormState = { values: {}, errors: [] }

type FieldProps = {
  form: FormState
  name: string
  label: string
  hint?: string | undefined
  id?: string
  /** Told to whoever hears the page; that it is missing is said by the desk, in words of its own (`novalidate`). */
  required?: boolean
}

const sentValue = ({ values }: FormState, name: string): string => {
  const value = values[name]
  return typeof value === 'string' ? value : value === true ? 'on' : ''
}
const idIn = ({ prefix = '' }: FormState, name: string): string => `${prefix}${name}`
const errorOf = ({ errors }: FormState, name: string): string | undefined => errors.find(({ field }) => field === name)?.message

/** Attributes that tie a control to its hint, its error and how much may still be written for screen readers. */
const described = (id: string, hint: string | undefined, error: string | undefined, counted?: 'counted') => {
  const ids = [hint && `${id}-hint`, error && `${id}-error`, counted && `${id}-count`].filter(Boolean).join(' ')
  return { ...(ids ? { 'aria-describedby': ids } : {}), ...(error ? { 'aria-invalid': 'true' as const } : {}) }
}

const Help = ({ id, hint, error }: { id: string; hint: string | undefined; error: string | undefined }) => (
  <>
    {hint ? (
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    ) : null}
    {error ? (
      <p class="error" id={`${id}-error`}>
        {error}
      </p>
    ) : null}
  </>
)

type TextProps = FieldProps & {
  type?: 'text' | 'email' | 'tel' | 'date' | 'time'
  /** Told, never enforced: a browser cuts what is pasted without a word, the server keeps it and says how much is too much. */
  maxLength?: number
  autoComplete?: string
  inputMode?: 'numeric' | 'tel' | 'email'
  short?: boolean
}

export const TextField = ({
  form,
  name,
  label,
  hint,
  id = idIn(form, name),
  type = 'text',
  maxLength,
  autoComplete,
  inputMode,
  short = false,
  required,
}: TextProps) => {
  const error = errorOf(form, name)
  return (
    <div class={error ? 'field bad' : 'field'}>
      <label for={id}>{label}</label>
      <Help id={id} hint={hint} error={error} />
      <input
        id={id}
        name={name}
        type={type}
        value={sentValue(form, name)}
        class={short ? 'short' : undefined}
        data-max={maxLength}
        autocomplete={autoComplete}
        inputmode={inputMode}
        required={required}
        {...described(id, hint, error)}
      />
    </div>
  )
}

export const TextArea = ({
  form,
  name,
  label,
  hint,
  id = idIn(form, name),
  maxLength,
  language,
  required,
}: FieldProps & { maxLength: number; language: Language }) => {
  const { common } = frameTextOf(language)
  const error = errorOf(form, name)
  return (
    <div class={error ? 'field bad' : 'field'}>
      <label for={id}>{label}</label>
      <Help id={id} hint={hint} error={error} />
      <textarea id={id} name={name} data-max={maxLength} rows={6} required={required} {...described(id, hint, error, 'counted')}>
        {/* A browser drops the first line feed of a text area. */}
        {`\n${sentValue(form, name)}`}
      </textarea>
      <p
        class="hint"
        id={`${id}-count`}
        data-text={common.charactersLeft({ count: '#' })}
        data-over={common.charactersOver({ count: '#' })}
      ></p>
    </div>
  )
}

type Option = { value: string; label: string; hint?: string }

export const Radios = ({ form, name, label, hint, options, required }: FieldProps & { options: readonly Option[] }) => {
  const error = errorOf(form, name)
  const first = idIn(form, name)
  return (
    <fieldset class={error ? 'field bad' : 'field'} {...described(first, hint, undefined)}>
      <legend>{label}</legend>
      <Help id={first} hint={hint} error={error} />
      {options.map(({ value, label: text, hint: note }, i) => {
        const id = i === 0 ? first : `${first}-${value}`
        return (
          <div class="choice">
            <input
              type="radio"
              id={id}
              name={name}
              value={value}
              checked={sentValue(form, name) === value}
              required={required}
              {...(note ? { 'aria-describedby': `${id}-note` } : {})}
            />
            <div>
              <label for={id}>{text}</label>
              {note ? (
                <span class="hint" id={`${id}-note`}>
                  {note}
                </span>
              ) : null}
            </div>
          </div>
        )
      })}
    </fieldset>
  )
}

export const Checkbox = ({ form, name, label, hint, id = idIn(form, name) }: FieldProps) => (
  <div class="field">
    <div class="choice">
      <input
        type="checkbox"
        id={id}
        name={name}
        value="on"
        checked={sentValue(form, name) !== ''}
        {...(hint ? { 'aria-describedby': `${id}-hint` } : {})}
      />
      <div>
        <label for={id}>{label}</label>
        {hint ? (
          <span class="hint" id={`${id}-hint`}>
            {hint}
          </span>
        ) : null}
      </div>
    </div>
  </div>
)

export const Select = ({
  form,
  name,
  label,
  hint,
  options,
  none,
  id = idIn(form, name),
}: FieldProps & { options: readonly Option[]; none: string }) => {
  const error = errorOf(form, name)
  return (
    <div class={error ? 'field bad' : 'field'}>
      <label for={id}>{label}</label>
      <Help id={id} hint={hint} error={error} />
      <select id={id} name={name} {...described(id, hint, error)}>
        <option value="">{none}</option>
        {options.map(({ value, label: text }) => (
          <option value={value} selected={sentValue(form, name) === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  )
}

/** Several of a list; each box has a name of its own, for a form sends no name twice (`withLists` reads them). */
export const Checks = ({ form, name, label, hint, options }: FieldProps & { options: readonly Option[] }) => {
  const error = errorOf(form, name)
  const first = idIn(form, name)
  return (
    <fieldset class={error ? 'field bad' : 'field'} id={first} tabindex={-1} {...described(first, hint, undefined)}>
      <legend>{label}</legend>
      <Help id={first} hint={hint} error={error} />
      <div class="checks">
        {options.map(({ value, label: text }) => (
          <div class="choice">
            <input
              type="checkbox"
              id={`${first}-${value}`}
              name={`${name}.${value}`}
              value="on"
              checked={sentValue(form, `${name}.${value}`) !== ''}
            />
            <label for={`${first}-${value}`}>{text}</label>
          </div>
        ))}
      </div>
    </fieldset>
  )
}

/** What was done has arrived; a screen reader says so. */
export const DoneNote = ({ children }: { children?: Child }) => (
  <p class="saved" role="status">
    {children}
  </p>
)

/** All mistakes on top, each a link to its field. */
export const ErrorSummary = ({ form, language }: { form: FormState; language: Language }) =>
  form.errors.length === 0 ? null : (
    <div class="summary" id="ringkasan-kesalahan" role="alert" tabindex={-1}>
      <h2>{frameTextOf(language).errors.summaryTitle}</h2>
      <ul>
        {form.errors.map(({ field, message }) => (
          <li>
            <a href={`#${idIn(form, field)}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  )

/** A field no person sees. Whoever fills it in is asked again; nothing is thrown away. */
export const Honeypot = ({ language }: { language: Language }) => (
  <div class="pot" aria-hidden="true">
    <label for="website">{frameTextOf(language).common.honeypot}</label>
    <input id="website" name="website" type="text" tabindex={-1} autocomplete="off" />
  </div>
)

export const Hidden = ({ values }: { values: Readonly<Record<string, unknown>> }) => (
  <>
    {Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [<input type="hidden" name={name} value={value} />] : [],
    )}
  </>
)
