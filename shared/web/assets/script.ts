/**
 * All that pages do in a browser beyond HTML: count characters, mark what is too long, tell of a too large file before it is sent, keep a
 * hasty second click from sending twice. At the officers' desk: buttons that copy a field, a key for the search box, and a box that ticks all.
 */
export const script = `var ready = function (root) {
  root.querySelectorAll('[data-max]').forEach(function (field) {
    var out = document.getElementById(field.id + '-count')
    var wrong = field.getAttribute('aria-invalid')
    var near = 0
    var show = function () {
      var left = Number(field.dataset.max) - field.value.length
      // Heard when it gets scarce, and when it is too much; not with every letter.
      var now = left < 0 ? 3 : left < 20 ? 2 : left < 100 ? 1 : 0
      if (out) out.setAttribute('aria-live', now > near ? 'polite' : 'off')
      near = now
      if (out) out.textContent = (left < 0 ? out.dataset.over : out.dataset.text).replace('#', String(Math.abs(left)))
      if (left < 0 || wrong) field.setAttribute('aria-invalid', 'true')
      else field.removeAttribute('aria-invalid')
    }
    field.addEventListener('input', show)
    show()
  })
  root.querySelectorAll('form[method=post]').forEach(function (form) {
    var sent = false
    form.addEventListener('submit', function (event) {
      if (sent) event.preventDefault()
      sent = true
      setTimeout(function () { sent = false }, 5000)
    })
    form.addEventListener('lepas', function () { sent = false })
  })
  root.querySelectorAll('[data-copy]').forEach(function (button) {
    if (!navigator.clipboard) return
    button.hidden = false
    button.addEventListener('click', function () {
      navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent).then(function () { button.textContent = button.dataset.done })
    })
  })
  var print = root.querySelector('#cetak')
  if (print) { print.hidden = false; print.addEventListener('click', function () { window.print() }) }
}
ready(document)
// What a script of a page put there.
document.addEventListener('tampil', function (event) { ready(event.target) })
var file = document.getElementById('file')
if (file) file.addEventListener('change', function () {
  var chosen = file.files[0]
  var most = chosen && (file.dataset[chosen.type.split('/')[0]] || file.dataset.other)
  file.setCustomValidity(chosen && chosen.size > Number(most) ? file.dataset.tooLarge : '')
  file.reportValidity()
})
addEventListener('pageshow', function () {
  var summary = document.getElementById('ringkasan-kesalahan')
  if (summary) summary.focus()
})
var search = document.querySelector('[data-key]')
if (search) addEventListener('keydown', function (event) {
  if (event.key !== search.dataset.key || event.ctrlKey || event.metaKey || /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) return
  event.preventDefault()
  search.focus()
})
var pick = document.querySelector('[data-pick]')
if (pick) {
  pick.hidden = false
  pick.querySelector('input').addEventListener('change', function (event) {
    document.querySelectorAll('.pick input').forEach(function (box) { box.checked = event.target.checked })
  })
}
`
