import { type Request, textField } from '../replies.ts'

/**
 * How a form travels that cannot be taken back: filled in, looked over, sent, or mended first. Nothing is kept on our side
 * before it is sent; the answers travel in the page.
 */
type Step = 'review' | 'edit' | 'send'

/** Which step the button asks for. A form that names none is looked over, so that nothing is sent unseen. */
export const stepOf = ({ body }: Pick<Request, 'body'>): Step => {
  const step = textField(body, 'step')
  return step === 'send' || step === 'edit' ? step : 'review'
}

/** What of a body travels on: all that was typed, without the step, and without the token that every form of the desk gets anew. */
export const answersIn = ({ body }: Pick<Request, 'body'>): Record<string, unknown> => {
  const { csrf: _csrf, step: _step, ...answers } = body
  return answers
}

/** Under what was looked over: send it, or mend it first. */
export const SendOrEdit = ({ send, edit }: { send: string; edit: string }) => (
  <div class="actions">
    <button type="submit" name="step" value="send">
      {send}
    </button>
    <button type="submit" name="step" value="edit" class="second">
      {edit}
    </button>
  </div>
)

/** Under a form that can be left as it is: do it, or go back to where it came from. */
export const SubmitOrLeave = ({ submit, leave, to }: { submit: string; leave: string; to: string }) => (
  <div class="actions">
    <button type="submit">{submit}</button>
    <a class="button second" href={to}>
      {leave}
    </a>
  </div>
)
