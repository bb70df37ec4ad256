/**
 * Beside the two public forms and their last look (docs/adr/0086): keeps what was typed on this phone, once its writer says so and never
 * before, and gives it back; holds a sending for which there is no network. Behind a receipt it forgets what was kept. Without it
 * nothing of all this is shown.
 */
export const draftScript = `var store = null
try { store = localStorage } catch (refused) {}
var keyOf = function (path) { return 'draf ' + path }
// What somebody keeps on a phone that others use may not lie there longer than they were told, whichever form is opened.
var sweep = function () {
  Object.keys(store).forEach(function (key) {
    if (key.indexOf('draf ') !== 0) return
    var kept = null
    try { kept = JSON.parse(store.getItem(key)) } catch (damaged) {}
    if (!kept || !(kept.until > Date.now())) store.removeItem(key)
  })
}
var draft = function (root) {
  var sent = root.querySelector('[data-draft-sent]')
  if (sent) store.removeItem(keyOf(sent.dataset.draftSent))
  var box = root.querySelector('[data-draft]')
  if (!box) return
  var key = keyOf(box.dataset.draft)
  var form = box.closest('form')
  var names = box.dataset.fields.split(' ')
  var never = box.dataset.never.split(' ')
  var part = function (name) { return form.querySelector('[data-part=' + name + ']') }
  var read = function () { return JSON.parse(store.getItem(key) || 'null') }
  var values = function () {
    var all = {}
    new FormData(form).forEach(function (value, name) { if (names.indexOf(name) >= 0 && value) all[name] = value })
    return all
  }
  var isNever = function () {
    var all = new FormData(form)
    return never.some(function (it) { return it && all.get(it.split('=')[0]) === it.split('=')[1] })
  }
  var isKeeping = false
  var show = function (name) {
    ;['offer', 'found', 'kept', 'gone', 'full'].forEach(function (it) { part(it).hidden = it !== name })
  }
  var keep = function () {
    try {
      store.setItem(key, JSON.stringify({ until: Date.now() + box.dataset.hours * 3600000, values: values() }))
      show('kept')
    } catch (full) { show('full') }
  }
  var forget = function () {
    store.removeItem(key)
    isKeeping = false
  }
  var follow = function () {
    if (isNever()) {
      var isGone = read() !== null || !part('gone').hidden
      forget()
      show(isGone ? 'gone' : '')
    } else if (isKeeping) keep()
    else if (read() === null) show('offer')
  }
  form.addEventListener('click', function (event) {
    var does = event.target.dataset.does
    if (does === 'keep') { isKeeping = true; keep() }
    if (does === 'forget') { forget(); show('offer') }
    if (does === 'resume') {
      var kept = read()
      Object.keys(kept ? kept.values : {}).forEach(function (name) {
        var field = form.elements[name]
        if (!field) return
        if (field.type === 'checkbox') field.checked = true
        else field.value = kept.values[name]
        if (field.dispatchEvent) field.dispatchEvent(new Event('input', { bubbles: true }))
      })
      isKeeping = true
      follow()
      form.querySelector('[name=' + names[0] + ']').focus()
    }
  })
  form.addEventListener('input', follow)
  form.addEventListener('change', follow)
  var found = read()
  if (found && isNever()) follow()
  else if (found && Object.keys(values()).length === 0) show('found')
  else if (found) { isKeeping = true; keep() }
  else follow()
}
if (store) {
  sweep()
  draft(document)
  document.addEventListener('tampil', function (event) { draft(event.target) })
}
var line = function () { return document.querySelector('[data-offline]') }
document.addEventListener('submit', function (event) {
  if (navigator.onLine !== false || !line()) return
  event.preventDefault()
  event.stopImmediatePropagation()
  line().textContent = line().dataset.offline
  line().hidden = false
}, true)
addEventListener('online', function () { if (line() && !line().hidden) line().textContent = line().dataset.online })
`
