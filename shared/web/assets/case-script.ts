/**
 * On the page of a case: suggestions fill their field, and long lists are sifted while somebody types. The list stays a list: what
 * does not match leaves it, what is chosen never does, and nothing is chosen by typing. Without this script both work by HTML alone.
 */
export const caseScript = `var mark = function (field) {
  document.querySelectorAll('[data-fills="' + field.id + '"]').forEach(function (link) {
    if (link.dataset.value === field.value) link.setAttribute('aria-current', 'true')
    else link.removeAttribute('aria-current')
  })
}
document.querySelectorAll('[data-sift]').forEach(function (box) {
  var list = document.getElementById(box.dataset.sift)
  var all = Array.prototype.slice.call(list.options)
  var input = box.querySelector('input')
  var out = box.querySelector('p')
  var plain = function (text) { return text.normalize('NFKD').replace(/[\\u0300-\\u036f]/g, '').toLowerCase() }
  var sift = function () {
    var words = plain(input.value).split(/\\s+/)
    var chosen = list.value
    var found = all.filter(function (option) {
      var name = plain(option.textContent)
      return option.value !== '' && words.every(function (word) { return name.indexOf(word) >= 0 })
    })
    list.replaceChildren.apply(list, all.filter(function (option) {
      return option.value === '' || option.value === chosen || found.indexOf(option) >= 0
    }))
    list.value = chosen
    out.textContent = input.value === '' ? '' : box.dataset.found.replace('#', String(found.length))
  }
  box.hidden = false
  input.addEventListener('input', sift)
  input.addEventListener('keydown', function (event) {
    if (event.key === 'Escape' && input.value !== '') { input.value = ''; sift(); event.preventDefault() }
    if (event.key === 'Enter' || event.key === 'ArrowDown') { list.focus(); event.preventDefault() }
  })
  list.addEventListener('fill', function () { input.value = ''; sift() })
})
document.querySelectorAll('[data-fills]').forEach(function (link) {
  var values = link.dataset.value.split(' ')
  var fields = link.dataset.fills.split(' ').map(function (id) { return document.getElementById(id) })
  link.addEventListener('click', function (event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    fields.forEach(function (field, i) {
      field.dispatchEvent(new Event('fill'))
      field.value = values[i]
      mark(field)
    })
    fields[0].focus()
  })
  fields.forEach(function (field) { field.addEventListener('change', function () { mark(field) }) })
})
`
