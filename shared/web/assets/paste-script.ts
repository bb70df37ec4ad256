/**
 * Beside the form of a pasted chat (docs/adr/0074): what is similar and still open is looked for while somebody writes, and one press
 * files the case and then sends each chosen file to a form of the bucket that is signed for it. What comes back is shown in the place
 * of the form, so that chosen files outlive a mistake in it. Without this script the form is an ordinary one.
 */
export const pasteScript = `var form = null
var photos = document.getElementById('photos')
var state = null
var words = null
var fill = function (text, holes) {
  return text.replace(/[{](\\w+)[}]/g, function (_, name) { return holes[name] })
}
var say = function (text) {
  state.textContent = text
  state.hidden = false
}
var show = function (page) {
  var main = document.adoptNode(page.querySelector('main'))
  document.querySelector('main').replaceWith(main)
  document.title = page.title
  var again = main.querySelector('#photos')
  if (again) again.replaceWith(photos)
  main.dispatchEvent(new CustomEvent('tampil', { bubbles: true }))
  begin()
  scrollTo(0, 0)
  ;(main.querySelector('#ringkasan-kesalahan') || main).focus()
  return main
}
var sendFile = function (address, file) {
  return fetch(address, { headers: { accept: 'application/json' } }).then(function (answer) {
    if (!answer.ok) throw new Error(String(answer.status))
    return answer.json()
  }).then(function (signed) {
    var data = new FormData()
    Object.keys(signed.fields).forEach(function (name) { data.append(name, signed.fields[name]) })
    data.append('file', file)
    return fetch(signed.url, { method: 'POST', body: data })
  }).then(function (answer) {
    if (!answer.ok) throw new Error(String(answer.status))
  })
}
var sendAll = function (address, files) {
  var failed = []
  return files.reduce(function (before, file, i) {
    return before.then(function () {
      say(fill(words.dataset.sending, { n: i + 1, count: files.length, name: file.name }))
      return sendFile(address, file).catch(function () { failed.push(file.name) })
    })
  }, Promise.resolve()).then(function () { return failed })
}
var told = function (failed, count) {
  var lines = failed.map(function (name) { return { text: fill(words.dataset.failed, { name: name }), kind: 'note' } })
  if (count > failed.length) lines.unshift({ text: fill(words.dataset.sent, { count: count - failed.length }), kind: 'saved' })
  return lines.map(function (line) {
    var p = document.createElement('p')
    p.className = line.kind
    p.setAttribute('role', line.kind === 'note' ? 'alert' : 'status')
    p.textContent = line.text
    return p
  })
}
var wrong = function (files) {
  if (files.length > Number(words.dataset.most)) return words.dataset.tooMany
  var large = files.find(function (file) { return file.size > Number(photos.dataset[file.type.split('/')[0]] || photos.dataset.other) })
  return large ? fill(words.dataset.tooLarge, { name: large.name }) : null
}
var fileAndSend = function (event) {
  var files = Array.prototype.slice.call(photos.files)
  if (event.defaultPrevented || files.length === 0) return
  event.preventDefault()
  var fault = wrong(files)
  if (fault) {
    say(fault)
    photos.focus()
    return
  }
  var button = form.querySelector('.actions button')
  button.disabled = true
  say(words.dataset.filing)
  fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { accept: 'text/html' } }).then(function (answer) {
    return answer.text().then(function (html) {
      var page = new DOMParser().parseFromString(html, 'text/html')
      var slip = page.querySelector('[data-files]')
      // It was filed before and the answer was lost: its page is what comes.
      var address = slip ? slip.dataset.files : answer.redirected && answer.ok ? answer.url.replace(/[?#].*$/, '') + '/berkas' : null
      if (!address) return show(page)
      return sendAll(address, files).then(function (failed) {
        photos.value = ''
        var main = show(page)
        told(failed, files.length).reverse().forEach(function (line) { main.prepend(line) })
      })
    })
  }).catch(function () {
    say(words.dataset.unanswered)
    button.disabled = false
  })
}
var asked = 0
var look = function () {
  var now = ++asked
  setTimeout(function () {
    if (now !== asked) return
    var body = new URLSearchParams()
    ;['csrf', 'title', 'text', 'place', 'category', 'district'].forEach(function (name) { body.append(name, form.elements[name].value) })
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
var begin = function () {
  var field = document.getElementById('photos-field')
  form = field && field.closest('form')
  if (!form) return
  words = field
  state = document.getElementById('photos-state')
  words.hidden = false
  document.getElementById('photos-after').hidden = true
  form.addEventListener('submit', fileAndSend)
  ;['title', 'text', 'place'].forEach(function (name) { form.elements[name].addEventListener('input', look) })
  ;['category', 'district'].forEach(function (name) { form.elements[name].addEventListener('change', look) })
}
begin()
`
