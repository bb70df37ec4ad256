/**
 * What a form does that takes photos (docs/adr/0087): what is chosen is made smaller in the browser, without what a camera writes into it,
 * and outlives every page of the form, because these come in its place. One press files the case; only then each file is sent to a form
 * of the bucket that is signed for that case. It is fetched by whoever is about to choose a file (`photosLoadScript`), for most never do;
 * without it, and without a chosen file, the form is an ordinary one. The words stand before it (`photoWords`).
 */
export const photosScript = `var photosReady = (function () {
var field = document.getElementById('photos-field')
var words = photoWords
var list = field.querySelector('ul')
var state = field.querySelector('[role=status]')
var chosen = []
var form = null
var before = null
var isBusy = false
var fill = function (text, holes) {
  return text.replace(/[{](\\w+)[}]/g, function (_, name) { return holes[name] })
}
var add = function (parent, tag, text) {
  var it = document.createElement(tag)
  if (text) it.textContent = text
  parent.append(it)
  return it
}
var sizeOf = function (bytes) {
  return bytes < 1e6 ? Math.ceil(bytes / 1000) + ' kB' : (bytes / 1e6).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 }) + ' MB'
}
var isPicture = function (file) { return /^image[/]/.test(file.type) || /[.]hei[cf]$/i.test(file.name) }
// Drawn anew: neither place nor maker nor hour comes along. What the browser cannot draw goes as it is, and is cleaned on arrival.
var shrink = function (file) {
  if (!field.dataset.shrink || !isPicture(file) || !window.createImageBitmap) return Promise.resolve({ blob: file })
  return createImageBitmap(file).then(function (picture) {
    var draw = function (edge) {
      var by = Math.min(1, edge / Math.max(picture.width, picture.height))
      var canvas = document.createElement('canvas')
      canvas.width = Math.max(1, Math.round(picture.width * by))
      canvas.height = Math.max(1, Math.round(picture.height * by))
      var pen = canvas.getContext('2d')
      pen.fillStyle = '#fff'
      pen.fillRect(0, 0, canvas.width, canvas.height)
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
      return canvas
    }
    var steps = [[2000, 0.8], [2000, 0.65], [1600, 0.65], [1600, 0.5], [1200, 0.5], [800, 0.5]]
    var next = function () {
      var step = steps.shift()
      return new Promise(function (done) { draw(step[0]).toBlob(done, 'image/jpeg', step[1]) }).then(function (blob) {
        return blob.size > Number(field.dataset.shrink) && steps.length ? next() : { blob: blob, small: draw(64) }
      })
    }
    return next()
  }).catch(function () { return { blob: file, isWhole: true } })
}
var say = function (text) { state.textContent = text || '' }
var take = function (files) {
  var room = words.most - chosen.length
  say(files.length > room ? words.tooMany : '')
  files.slice(0, room).forEach(function (file) {
    var one = { name: file.name }
    var row = add(list, 'li')
    var about = add(row, 'span', file.name)
    var drop = add(row, 'button', words.drop)
    drop.type = 'button'
    drop.className = 'second'
    drop.setAttribute('aria-label', words.drop + ': ' + file.name)
    drop.addEventListener('click', function () {
      chosen.splice(chosen.indexOf(one), 1)
      row.remove()
      say('')
      field.querySelector('input').focus()
    })
    chosen.push(one)
    one.ready = shrink(file).then(function (made) {
      one.blob = made.blob
      if (made.small) row.prepend(made.small)
      about.textContent = file.name + ', ' + sizeOf(made.blob.size) + (made.isWhole ? '. ' + words.whole : '')
      var most = words.bytes[made.blob.type.split('/')[0]] || words.bytes.other
      if (made.blob.size <= most) return
      drop.click()
      say(fill(words.tooLarge, { name: file.name }))
    })
  })
}
var put = function (main) {
  document.querySelector('main').replaceWith(main)
  var place = main.querySelector('#photos-field')
  if (place && place !== field) place.replaceWith(field)
  begin()
  scrollTo(0, 0)
}
var show = function (page) {
  var main = document.adoptNode(page.querySelector('main'))
  document.title = page.title
  put(main)
  main.dispatchEvent(new CustomEvent('tampil', { bubbles: true }))
  ;(main.querySelector('#ringkasan-kesalahan') || main).focus()
  return main
}
var sendFile = function (address, one) {
  return fetch(address + '?untuk=skrip', { headers: { accept: 'application/json' } }).then(function (answer) {
    if (!answer.ok) throw new Error(String(answer.status))
    return answer.json()
  }).then(function (signed) {
    var data = new FormData()
    Object.keys(signed.fields).forEach(function (name) { data.append(name, signed.fields[name]) })
    data.append('file', one.blob, 'berkas')
    return fetch(signed.url, { method: 'POST', body: data })
  }).then(function (answer) {
    if (!answer.ok) throw new Error(String(answer.status))
  })
}
var line = function (panel, text, kind) {
  var it = add(panel, 'p', text)
  it.className = kind
  it.setAttribute('role', kind === 'note' ? 'alert' : 'status')
  return it
}
// The case is there and its page is shown; what is told of its files stands above it.
var sendAll = function (address, panel, all) {
  panel.replaceChildren()
  var told = line(panel, '', 'note')
  told.setAttribute('role', 'status')
  var bar = add(panel, 'progress')
  bar.max = all.length
  bar.setAttribute('aria-label', words.legend)
  var failed = []
  isBusy = true
  return all.reduce(function (sent, one, i) {
    return sent.then(function () {
      bar.value = i
      told.textContent = fill(words.sending, { n: i + 1, count: all.length, name: one.name })
      return (address ? sendFile(address, one) : Promise.reject(new Error())).catch(function () { failed.push(one) })
    })
  }, Promise.resolve()).then(function () {
    isBusy = false
    panel.replaceChildren()
    if (all.length > failed.length) line(panel, fill(words.sent, { count: all.length - failed.length }), 'saved')
    failed.forEach(function (one) { line(panel, fill(address ? words.failed : words.later, { name: one.name }), 'note') })
    if (!failed.length || !address) return
    var again = add(panel, 'button', words.again)
    again.type = 'button'
    again.addEventListener('click', function () { sendAll(address, panel, failed) })
  })
}
var filed = function (main, address) {
  var all = chosen
  chosen = []
  before = null
  var panel = document.createElement('div')
  main.prepend(panel)
  return sendAll(address, panel, all)
}
var addressIn = function (answer, page) {
  var filed = page.querySelector('[data-files]')
  if (filed) return filed.dataset.files
  // It was filed before and the answer was lost: an officer comes to its page.
  return answer.redirected && answer.ok && answer.url.indexOf('/petugas/kasus/') > 0 ? answer.url.replace(/[?#].*$/, '') + '/berkas' : null
}
var press = function (event) {
  var button = event.submitter
  var step = button ? button.value : ''
  if (event.defaultPrevented || chosen.length === 0) return
  event.preventDefault()
  if (isBusy) return
  if (step === 'edit' && before) {
    before.row = button.dataset.row
    history.back()
    return
  }
  var body = new URLSearchParams(new FormData(form))
  if (step) body.append(button.name, step)
  if (button) button.disabled = true
  isBusy = true
  say(words.filing)
  Promise.all(chosen.map(function (one) { return one.ready })).then(function () {
    return fetch(form.action, { method: 'POST', body: body, headers: { accept: 'text/html' } })
  }).then(function (answer) {
    return answer.text().then(function (html) {
      var page = new DOMParser().parseFromString(html, 'text/html')
      var address = addressIn(answer, page)
      isBusy = false
      say('')
      if (address === null && step === 'review' && answer.ok) {
        if (button) button.disabled = false
        form.dispatchEvent(new Event('lepas'))
        before = { main: document.querySelector('main'), title: document.title }
        history.pushState({ foto: true }, '')
      }
      if (address !== null && answer.redirected) history.replaceState(null, '', answer.url)
      var main = show(page)
      if (address !== null) return filed(main, address)
    })
  }).catch(function () {
    isBusy = false
    say(words.unanswered)
    form.dispatchEvent(new Event('lepas'))
    if (button) button.disabled = false
  })
}
addEventListener('popstate', function () {
  if (!before) {
    if (!document.querySelector('#photos-field')) location.reload()
    return
  }
  var back = before
  before = null
  document.title = back.title
  back.main.querySelector('[data-photos-here]').append(field)
  put(back.main)
  var row = back.row && document.getElementById(back.row)
  if (row) row.focus()
})
addEventListener('beforeunload', function (event) { if (isBusy) event.preventDefault() })
field.querySelectorAll('input').forEach(function (input) {
  var change = function () {
    take(Array.prototype.slice.call(input.files))
    input.value = ''
  }
  input.addEventListener('change', change)
  if (input.files.length) change()
})
var begin = function () {
  form = field.isConnected && field.closest('form')
  if (!form) return
  if (form.dataset.foto) return
  form.dataset.foto = 'ya'
  form.addEventListener('submit', press)
}
begin()
return true
})()
`

/** Shows the field, fetches the rest when somebody is about to choose a file, and holds a press that comes before it is there. */
export const photosLoadScript = `var photosShown = function () {
  var field = document.getElementById('photos-field')
  if (!field) return
  field.hidden = false
  document.getElementById('photos-after').hidden = true
  if (window.photosReady || field.dataset.held) return
  field.dataset.held = 'ya'
  var isAsked = false
  var pressed = null
  var load = function () {
    if (isAsked) return
    isAsked = true
    var script = document.createElement('script')
    script.src = field.dataset.script
    script.addEventListener('load', function () { if (pressed) pressed.form.requestSubmit(pressed) })
    script.addEventListener('error', function () { isAsked = false })
    document.head.append(script)
  }
  ;['pointerdown', 'focusin', 'change'].forEach(function (name) { field.addEventListener(name, load) })
  field.closest('form').addEventListener('submit', function (event) {
    var isChosen = Array.prototype.some.call(field.querySelectorAll('input'), function (input) { return input.files.length > 0 })
    if (event.defaultPrevented || window.photosReady || !isChosen) return
    event.preventDefault()
    event.target.dispatchEvent(new Event('lepas'))
    pressed = event.submitter
    load()
  })
}
photosShown()
document.addEventListener('tampil', photosShown)
`
