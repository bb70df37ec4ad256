/**
 * Keys of the queue and of the case desk. Each does what a link, a button or a box of the page does; they rest while somebody
 * types, and whoever does not want them turns them off in the help sheet (WCAG 2.1.4). In the queue, shift ticks what lies between.
 */
export const deskScript = `var sheet = document.getElementById('pintasan')
if (sheet) {
  sheet.hidden = false
  var off = document.getElementById('tanpa-pintasan')
  try { off.checked = localStorage.getItem('tanpa-pintasan') === 'ya' } catch (e) {}
  off.addEventListener('change', function () {
    try { localStorage.setItem('tanpa-pintasan', off.checked ? 'ya' : '') } catch (e) {}
  })
  var rows = Array.prototype.slice.call(document.querySelectorAll('[data-case]'))
  var rowOf = function (it) { return it && it.closest('tr') }
  var step = function (by) {
    var here = rowOf(document.activeElement)
    var at = rows.findIndex(function (it) { return rowOf(it) === here })
    var next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by))]
    if (next) next.focus()
  }
  var first = function (root) { return root && root.querySelector('details[open] :is(textarea,select,input:not([type=hidden])), button[type=submit]') }
  var does = {
    j: function () { step(1) },
    k: function () { step(-1) },
    x: function () {
      var box = rowOf(document.activeElement) && rowOf(document.activeElement).querySelector('.pick input')
      if (box) box.click()
    },
    t: function () { var field = first(document.getElementById('tindakan')); if (field) field.focus() },
    '?': function () { sheet.open = !sheet.open; if (sheet.open) sheet.querySelector('summary').focus() }
  }
  addEventListener('keydown', function (event) {
    var at = document.activeElement
    var types = /^(TEXTAREA|SELECT)$/.test(at.tagName) || (at.tagName === 'INPUT' && !/^(checkbox|radio|submit)$/.test(at.type))
    if (off.checked || types || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    var link = document.querySelector('[data-shortcut="' + CSS.escape(event.key) + '"]')
    var work = does[event.key] || (link && function () { link.click() })
    if (!work) return
    event.preventDefault()
    work()
  })
  var boxes = Array.prototype.slice.call(document.querySelectorAll('.pick input'))
  var last = -1
  boxes.forEach(function (box, i) {
    box.addEventListener('click', function (event) {
      if (event.shiftKey && last >= 0) for (var n = Math.min(i, last); n <= Math.max(i, last); n++) boxes[n].checked = box.checked
      last = i
    })
  })
}
`
