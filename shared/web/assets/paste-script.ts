/** Beside the form of a pasted chat (docs/adr/0074): what is similar and still open is looked for while somebody writes. */
export const pasteScript = `var written = null
var asked = 0
var look = function () {
  var now = ++asked
  setTimeout(function () {
    if (now !== asked) return
    var body = new URLSearchParams()
    ;['csrf', 'title', 'text', 'place', 'category', 'district'].forEach(function (name) { body.append(name, written.elements[name].value) })
    fetch('/petugas/catat/serupa', { method: 'POST', body: body, headers: { accept: 'text/html' } }).then(function (answer) {
      return answer.ok ? answer.text() : null
    }).then(function (html) {
      if (html === null || now !== asked) return
      var found = new DOMParser().parseFromString(html, 'text/html').getElementById('serupa')
      var place = document.getElementById('serupa')
      if (found && place) place.replaceWith(document.adoptNode(found))
    }).catch(function () {})
  }, 500)
}
var beginLooking = function () {
  var place = document.getElementById('serupa')
  written = place && place.closest('form')
  if (!written) return
  ;['title', 'text', 'place'].forEach(function (name) { written.elements[name].addEventListener('input', look) })
  ;['category', 'district'].forEach(function (name) { written.elements[name].addEventListener('change', look) })
}
beginLooking()
document.addEventListener('tampil', beginLooking)
`
