/**
 * All that pages do in a browser beyond HTML: count characters, tell of a too large file before it is sent, and keep a
 * hasty second click from sending twice.
 */
export const script = `document.querySelectorAll('textarea[maxlength]').forEach(function (area) {
  var out = document.getElementById(area.id + '-count')
  if (!out) return
  var max = Number(area.getAttribute('maxlength'))
  var show = function () { out.textContent = out.dataset.text.replace('#', String(max - area.value.length)) }
  area.addEventListener('input', show)
  show()
})
document.querySelectorAll('form[method=post]').forEach(function (form) {
  var sent = false
  form.addEventListener('submit', function (event) {
    if (sent) event.preventDefault()
    sent = true
    setTimeout(function () { sent = false }, 5000)
  })
})
var file = document.getElementById('file')
if (file) file.addEventListener('change', function () {
  var chosen = file.files[0]
  file.setCustomValidity(chosen && chosen.size > Number(file.dataset.max) ? file.dataset.tooLarge : '')
  file.reportValidity()
})
addEventListener('pageshow', function () {
  var summary = document.getElementById('ringkasan-kesalahan')
  if (summary) summary.focus()
})
var print = document.getElementById('cetak')
if (print) { print.hidden = false; print.addEventListener('click', function () { window.print() }) }
`
