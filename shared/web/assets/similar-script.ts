/**
 * Below the title of a complaint: what was published under titles alike (docs/adr/0095). The titles come as a file when somebody
 * begins to type, and are compared here: nothing that is typed leaves the page. Without it there is a link to the search.
 */
export const similarScript = `var box = document.querySelector('[data-similar]')
var field = box && document.getElementById(box.dataset.similar)
var list = box && box.querySelector('ul')
var common = ' yang dan dari dengan untuk pada atau tidak belum sudah ada saya kami ini itu oleh the and from with for not has have our this that '
var wordsOf = function (text) {
  return (text.toLowerCase().match(/[a-z0-9\\u00c0-\\uffff]+/g) || []).filter(function (word) {
    return word.length > 2 && common.indexOf(' ' + word + ' ') < 0
  })
}
var isAlike = function (a, b) {
  if (a === b) return true
  var shorter = Math.min(a.length, b.length)
  return shorter > 4 && a.slice(0, shorter) === b.slice(0, shorter)
}
var alike = function (typed, title) {
  var there = wordsOf(title)
  return typed.filter(function (word) { return there.some(function (it) { return isAlike(word, it) }) }).length
}
var show = function () {
  var typed = wordsOf(field.value)
  var least = typed.length > 2 ? 2 : 1
  var found = (window.judulTerbit || []).map(function (it) { return { it: it, score: alike(typed, it[2]) } })
    .filter(function (one) { return typed.length > 0 && one.score >= least })
    .sort(function (a, b) { return b.score - a.score })
    .slice(0, 5)
  list.textContent = ''
  found.forEach(function (one) {
    var item = document.createElement('li')
    var link = document.createElement('a')
    link.href = '/' + one.it[0] + '/' + encodeURIComponent(one.it[1])
    link.target = '_blank'
    link.rel = 'noopener'
    link.textContent = one.it[2]
    item.append(link, ' (' + box.getAttribute('data-' + one.it[0]) + ')')
    list.append(item)
  })
  box.querySelector('[data-found]').hidden = found.length === 0
}
var timer = 0
var wanted = false
if (field) field.addEventListener('input', function () {
  if (!wanted) {
    wanted = true
    var file = document.createElement('script')
    file.src = box.dataset.titles
    file.onload = show
    document.head.append(file)
  }
  clearTimeout(timer)
  timer = setTimeout(show, 250)
})
`
