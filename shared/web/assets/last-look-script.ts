/**
 * Beside the last look of a public form: does some work where many send at once (docs/adr/0054) and sends when it is done, and lets
 * going back from a page that may not be kept come to an empty form.
 */
export const lastLookScript = `var lookLast = function (root) {
  var forgotten = root.querySelector('[data-forget]')
  if (forgotten) history.replaceState(null, '', forgotten.dataset.forget)
  var work = root.querySelector('[data-work]')
  if (!work || !window.crypto || !crypto.subtle) return
  var token = work.form.elements.token.value
  var tried = 0
  var pressed = null
  work.form.addEventListener('submit', function (event) {
    if (work.value || !event.submitter || event.submitter.value !== 'send') return
    event.preventDefault()
    event.stopImmediatePropagation()
    pressed = event.submitter
    pressed.setAttribute('aria-busy', 'true')
  }, true)
  var tryOn = function () {
    var some = []
    for (var i = 0; i < 256; i++) some.push(tried++)
    Promise.all(some.map(function (nonce) {
      return crypto.subtle.digest('SHA-256', new TextEncoder().encode(token + '.' + nonce)).then(function (hash) {
        return new Uint8Array(hash).slice(0, Number(work.dataset.work)).every(function (byte) { return byte === 0 }) ? nonce : null
      })
    })).then(function (found) {
      var nonce = found.find(function (it) { return it !== null })
      if (nonce === undefined) tryOn()
      else {
        work.value = String(nonce)
        if (pressed) work.form.requestSubmit(pressed)
      }
    })
  }
  tryOn()
}
lookLast(document)
document.addEventListener('tampil', function (event) { lookLast(event.target) })
`
