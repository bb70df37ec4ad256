import type { Message } from '../../../shared/desk/officers/counter/messages.ts'
import type { Case } from '../../../shared/domain/case/case.ts'
import { telephoneOf } from '../../../shared/domain/typed/telephone.ts'
import { OfficerForm } from '../../../shared/web/officers/officer-form.tsx'
import type { OfficerRequest } from '../../../shared/web/officers/officer-route.tsx'
import { pasteTextOf } from '../../../shared/web/text/paste-text.ts'
import { CopyField } from '../lapor/copy-fields.tsx'

/** Opens WhatsApp with that text for that number; nothing is sent before somebody presses send there. */
export const chatAddress = (phone: string, text: string): string =>
  `https://wa.me/${(telephoneOf(phone) ?? phone).replace(/\D/g, '')}?text=${encodeURIComponent(text)}`

type Props = { message: Message; phone: string; state: Pick<Case, 'number'>; request: OfficerRequest; token: string; prefix: string }

/** One message to one chat: to be looked at, sent by hand, and ticked off with who and when (docs/adr/0074). */
export const SendMessage = ({ message, phone, state, request, token, prefix }: Props) => {
  const text = pasteTextOf(request.language).message
  const hidden = { token, letterId: message.letters[0] ?? '', told: message.letters.join(' '), how: 'whatsapp' }
  return (
    <>
      <p>
        <a class="button" href={chatAddress(phone, message.text)} target="_blank" rel="noopener noreferrer">
          {text.open}
        </a>
      </p>
      <OfficerForm request={request} action={`/petugas/tugas/${state.number}`} hidden={hidden}>
        <button type="submit" class="second">
          {text.done}
        </button>
      </OfficerForm>
      <details>
        <summary>{text.text}</summary>
        <CopyField id={`${prefix}pesan`} label={text.text} value={message.text} language={request.language} />
      </details>
    </>
  )
}

type PanelProps = Omit<Props, 'message' | 'phone' | 'prefix'> & { message: Message | null; phone: string | null; code: string | null }

/**
 * On the slip of a report that came by WhatsApp: the receipt as a message, and the access code by itself. It stands in no address
 * (docs/adr/0002), so it is copied and not a part of the link.
 */
export const ChatPanel = ({ message, phone, code, ...rest }: PanelProps) => {
  const { language } = rest.request
  const text = pasteTextOf(language).message
  if (code === null && message === null) return null
  return (
    <section class="panel noprint">
      <h2>{text.title}</h2>
      <p>{message && phone !== null ? text.intro : text.codeOnly}</p>
      {code === null ? null : <CopyField id="kode-akses" label={text.code} value={code} language={language} />}
      {message && phone !== null ? <SendMessage {...rest} message={message} phone={phone} prefix="terima-" /> : null}
    </section>
  )
}
