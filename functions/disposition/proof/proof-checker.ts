/**
 * What checks the file of a case in a browser, without our system and without a network: written once more in plain JavaScript, on
 * purpose apart from the code that made the file, down to SHA-256 (FIPS 180-4), because a page that was opened from a disk may have no
 * `crypto.subtle`. `check(proof)` gives lines `{ ok, text }`; `compare(proof, pasted)` lays a root from a letter beside those of the file.
 */
export const proofChecker = `'use strict'
function numbersIn(hex) { return hex.match(/.{8}/g).map(function (it) { return parseInt(it, 16) }) }
var K = numbersIn(
  '428a2f9871374491b5c0fbcfe9b5dba53956c25b59f111f1923f82a4ab1c5ed5d807aa9812835b01243185be550c7dc372be5d7480deb1fe9bdc06a7c19bf174' +
  'e49b69c1efbe47860fc19dc6240ca1cc2de92c6f4a7484aa5cb0a9dc76f988da983e5152a831c66db00327c8bf597fc7c6e00bf3d5a7914706ca635114292967' +
  '27b70a852e1b21384d2c6dfc53380d13650a7354766a0abb81c2c92e92722c85a2bfe8a1a81a664bc24b8b70c76c51a3d192e819d6990624f40e3585106aa070' +
  '19a4c1161e376c082748774c34b0bcb5391c0cb34ed8aa4a5b9cca4f682e6ff3748f82ee78a5636f84c878148cc7020890befffaa4506cebbef9a3f7c67178f2')
var H = numbersIn('6a09e667bb67ae853c6ef372a54ff53a510e527f9b05688c1f83d9ab5be0cd19')
function sha256(text) {
  var bytes = new TextEncoder().encode(text)
  var words = new Uint32Array((((bytes.length + 8) >> 6) + 1) * 16)
  bytes.forEach(function (byte, i) { words[i >> 2] |= byte << (24 - (i % 4) * 8) })
  words[bytes.length >> 2] |= 0x80 << (24 - (bytes.length % 4) * 8)
  words[words.length - 2] = Math.floor(bytes.length / 536870912)
  words[words.length - 1] = bytes.length << 3
  var h = H.slice()
  function turn(x, by) { return (x >>> by) | (x << (32 - by)) }
  for (var at = 0; at < words.length; at += 16) {
    var w = new Uint32Array(64), s = h.slice()
    for (var i = 0; i < 64; i++) {
      if (i < 16) w[i] = words[at + i]
      else {
        var p = w[i - 15], q = w[i - 2]
        w[i] = (turn(q, 17) ^ turn(q, 19) ^ (q >>> 10)) + w[i - 7] + (turn(p, 7) ^ turn(p, 18) ^ (p >>> 3)) + w[i - 16]
      }
      var one = (s[7] + (turn(s[4], 6) ^ turn(s[4], 11) ^ turn(s[4], 25)) + ((s[4] & s[5]) ^ (~s[4] & s[6])) + K[i] + w[i]) >>> 0
      var two = ((turn(s[0], 2) ^ turn(s[0], 13) ^ turn(s[0], 22)) + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]))) >>> 0
      s = [(one + two) >>> 0, s[0], s[1], s[2], (s[3] + one) >>> 0, s[4], s[5], s[6]]
    }
    h = h.map(function (value, i) { return (value + s[i]) >>> 0 })
  }
  return h.map(function (value) { return value.toString(16).padStart(8, '0') }).join('')
}
function canonical(value) {
  if (Array.isArray(value)) return '[' + value.map(canonical).join(',') + ']'
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  var names = Object.keys(value).filter(function (it) { return value[it] !== undefined }).sort()
  return '{' + names.map(function (it) { return JSON.stringify(it) + ':' + canonical(value[it]) }).join(',') + '}'
}
function refsIn(value) {
  if (value === null || typeof value !== 'object') return []
  if (typeof value.n === 'number' && typeof value.hash === 'string') return [value]
  return Object.keys(value).reduce(function (all, name) { return all.concat(refsIn(value[name])) }, [])
}
function check(proof) {
  var lines = []
  function say(ok, text) { lines.push({ ok: ok, text: text }) }
  if (proof.format !== 'tanggap-bukti-kasus' || proof.version !== 1) return [{ ok: false, text: 'Bentuk berkas ini tidak dikenal.' }]
  var previous = '0'.repeat(64), shown = 0, wrong = null, refs = {}
  proof.events.forEach(function (it, i) {
    if (wrong !== null) return
    if (it.seq !== i + 1) wrong = 'Peristiwa ke-' + (i + 1) + ' tidak ada.'
    else if (it.previous !== previous) wrong = 'Peristiwa ke-' + it.seq + ' tidak menyambung dari yang sebelumnya.'
    else if ('event' in it) {
      if (it.caseId !== proof.case.id) wrong = 'Peristiwa ke-' + it.seq + ' milik kasus lain.'
      else if (sha256(canonical({ caseId: it.caseId, event: it.event, previous: it.previous, seq: it.seq, v: it.v })) !== it.hash)
        wrong = 'Isi peristiwa ke-' + it.seq + ' tidak menghasilkan sidiknya.'
      shown++
      refsIn(it.event).forEach(function (ref) { refs[ref.n] = ref.hash })
    }
    previous = it.hash
  })
  var count = proof.events.length
  if (count === 0) wrong = 'Tidak ada satu peristiwa pun.'
  say(wrong === null, wrong || count + ' peristiwa menyambung dari yang pertama sampai yang terakhir; isi ' + shown + ' di antaranya dimuat dan cocok dengan sidiknya.')
  var texts = proof.texts.filter(function (it) { return sha256(it.salt.length + ':' + it.salt + it.text) !== refs[it.n] })
  if (proof.texts.length > 0)
    say(texts.length === 0, texts.length === 0 ? proof.texts.length + ' tulisan cocok dengan sidik di dalam peristiwanya.' : 'Tulisan nomor ' + texts.map(function (it) { return it.n }).join(', ') + ' tidak cocok dengan sidik di dalam peristiwanya.')
  var anchor = proof.anchor
  if (!anchor) return lines
  var head = proof.events[anchor.version - 1]
  var hash = sha256('leaf:' + canonical([anchor.caseId, anchor.version, anchor.head]))
  anchor.path.forEach(function (it) { hash = sha256('node:' + (it.side === 'left' ? it.hash + hash : hash + it.hash)) })
  var first = anchor.roots[0]
  var bound = anchor.caseId === proof.case.id && head !== undefined && head.hash === anchor.head && first !== undefined && first.day === anchor.day && first.tree === hash
  say(bound, bound ? 'Peristiwa ke-1 sampai ke-' + anchor.version + ' termasuk dalam akar harian ' + anchor.day + '.' : 'Catatan ini tidak termasuk dalam akar harian ' + anchor.day + '.')
  var before = null, broken = null
  anchor.roots.forEach(function (it) {
    if (broken !== null) return
    if (sha256(canonical({ day: it.day, previous: it.previous, tree: it.tree })) !== it.root) broken = it.day
    if (before !== null && it.previous !== before.root) broken = it.day
    before = it
  })
  say(broken === null, broken === null ? 'Akar harian ' + anchor.day + ' sampai ' + before.day + ' (' + anchor.roots.length + ' hari) masing-masing memuat akar hari sebelumnya.' : 'Akar harian ' + broken + ' tidak cocok.')
  return lines
}
function compare(proof, pasted) {
  var asked = (pasted.replace(/\\s+/g, '').toLowerCase().match(/[0-9a-f]{64}/) || [])[0]
  if (!asked) return { ok: false, text: 'Di situ tidak ada akar: 64 angka dan huruf a sampai f.' }
  var found = proof.anchor && proof.anchor.roots.filter(function (it) { return it.root === asked })[0]
  if (found) return { ok: true, text: 'Cocok: inilah akar harian ' + found.day + '. Surat itu menjamin peristiwa ke-1 sampai ke-' + proof.anchor.version + '.' }
  return { ok: false, text: 'Tidak ada di berkas ini. Bandingkan dengan surat untuk hari ' + (proof.anchor ? proof.anchor.day + ' atau sesudahnya' : 'lain') + '; jika harinya sama tetapi akarnya lain, catatan ini bukan yang dijamin surat itu.' }
}
if (typeof document !== 'undefined') {
  var proof = JSON.parse(document.getElementById('bukti').textContent)
  var show = function (place, lines) {
    place.replaceChildren.apply(place, lines.map(function (line) {
      var item = document.createElement('li')
      item.className = line.ok ? 'ya' : 'tidak'
      item.textContent = (line.ok ? '\\u2713 ' : '\\u2717 ') + line.text
      return item
    }))
  }
  show(document.getElementById('hasil'), check(proof))
  var field = document.getElementById('akar')
  field.addEventListener('input', function () { show(document.getElementById('banding'), field.value ? [compare(proof, field.value)] : []) })
}
`
