import { html, raw } from 'hono/html'
import { officerStylePath, stylePath } from '../../shared/web/assets/assets.ts'
import { emblemPath } from '../../shared/web/assets/emblem.ts'
import { tokens } from '../../shared/web/assets/style/tokens.ts'

const colours = [...new Set([...tokens.matchAll(/--([\w-]+):#/g)].map(([, name = '']) => name))]
const swatchStyle = colours.map((name) => `.contoh-${name}{background:var(--${name})}`).join('')

/** What only this page needs: squares of colour. Sent as a style sheet, because pages hold no style of their own. */
export const partsStylePath = '/__local/bagian.css'
export const partsStyle = `${swatchStyle}.warna{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(8rem,1fr));gap:.5rem}.warna span{display:block;height:3rem;border:1px solid var(--line)}`

type Part = { name: string; when: string; shown: string }

/** Every part that pages are put together from, as it is written in HTML, and when it is used. */
const parts: readonly Part[] = [
  {
    name: 'Tugas (tasks)',
    when: 'Halaman pertama: yang dicari kebanyakan orang, yang terpenting di atas.',
    shown:
      '<ul class="tasks"><li><a href="#"><span><strong>Sampaikan pengaduan</strong><span>Jalan rusak, lampu mati, usul.</span></span></a></li><li><a href="#"><span><strong>Lacak kasus</strong><span>Dengan nomor dan kode akses.</span></span></a></li></ul>',
  },
  {
    name: 'Tombol',
    when: 'Satu tombol utama setiap halaman; yang kedua untuk jalan lain; yang berbahaya untuk yang tidak dapat dibatalkan.',
    shown:
      '<div class="actions"><button type="button">Kirim</button><a class="button second" href="#">Ubah dulu</a><button type="button" class="danger">Cabut laporan</button></div>',
  },
  {
    name: 'Isian',
    when: 'Label di atas, petunjuk di bawah label, kesalahan di antara keduanya dan isiannya.',
    shown:
      '<div class="field"><label for="a">Judul</label><p class="hint">Satu kalimat pendek.</p><input id="a" value="Lubang di jalan pasar"></div><div class="field bad"><label for="b">Isi laporan</label><p class="error">Isi laporan: mohon diisi</p><textarea id="b" aria-invalid="true"></textarea></div><div class="choice"><input type="radio" id="c" name="c" checked><label for="c">Pengaduan<span class="hint">Layanan atau keadaan yang tidak semestinya.</span></label></div>',
  },
  {
    name: 'Ringkasan kesalahan',
    when: 'Paling atas sesudah formulir ditolak; setiap baris menuju isiannya.',
    shown: '<div class="summary"><h2>Ada yang perlu diperbaiki</h2><ul><li><a href="#b">Isi laporan: mohon diisi</a></li></ul></div>',
  },
  {
    name: 'Berhasil',
    when: 'Sesudah kasus tercatat: nomor dan kode yang harus disimpan.',
    shown: '<div class="done"><h1>Laporan tercatat</h1><p>Nomor</p><strong class="code">J-7K3M-9Q2P</strong></div>',
  },
  {
    name: 'Catatan, tersimpan, terlambat',
    when: 'Catatan: hal yang perlu diketahui sebelum lanjut. Tersimpan: yang baru saja terjadi. Terlambat: batas yang lewat.',
    shown:
      '<p class="note">Jawab sebelum 4 Desember 2026.</p><p class="saved">Balasan terkirim.</p><p class="late">Terlambat 3 hari kerja.</p>',
  },
  {
    name: 'Panel dan fakta',
    when: 'Hal yang berdiri sendiri; pasangan nama dan isi.',
    shown:
      '<section class="panel"><h2>Yang Anda sampaikan</h2><dl><div><dt>Kecamatan</dt><dd>Diwek</dd></div><div><dt>Tanggal</dt><dd>12 November 2026</dd></div></dl></section>',
  },
  {
    name: 'Kartu',
    when: 'Beberapa hal setara yang dipilih salah satunya.',
    shown:
      '<div class="cards"><section class="panel"><h2>Perorangan</h2><p>Warga negara Indonesia.</p></section><section class="panel"><h2>Badan hukum</h2><p>Dengan akta.</p></section></div>',
  },
  {
    name: 'Nomor telepon',
    when: 'Yang ditekan untuk menelepon, bila menulis terlalu lambat.',
    shown: '<ul class="dial"><li><a href="tel:112"><strong>112</strong> Keadaan darurat apa pun</a></li></ul>',
  },
  {
    name: 'Batas waktu',
    when: 'Nama hal kecil, lalu sampai kapan.',
    shown: '<p class="label">Keberatan</p><p class="until">sampai 4 Desember 2026</p>',
  },
  {
    name: 'Sampai di mana',
    when: 'Di atas halaman kasus: yang sudah terjadi dengan tanggalnya, tempat kasus sekarang, dan yang belum.',
    shown:
      '<ol class="strip" aria-label="Sampai di mana"><li class="gone"><strong>Diterima</strong> <span>3 Nov 2026</span></li><li class="gone" aria-current="step"><strong>Diteruskan</strong> <span>4 Nov 2026</span></li><li><strong>Dijawab</strong> <span>belum</span></li></ol>',
  },
  {
    name: 'Perjalanan kasus',
    when: 'Yang terjadi, yang terbaru di atas; tulisan orang di dalam kotak.',
    shown:
      '<ol class="timeline"><li><p class="when">12 November 2026, 09.14</p><strong>Dijawab instansi</strong><p class="written">Lubang sudah ditambal pada 11 November.</p></li><li><p class="when">3 November 2026, 08.02</p><strong>Diterima</strong></li></ol>',
  },
  {
    name: 'Foto kecil',
    when: 'Foto yang dikirim; ditekan untuk melihat yang utuh.',
    shown: `<p><a href="#"><img class="thumbnail" src="${emblemPath}" alt="" width="96" height="96"> foto.jpg</a></p>`,
  },
  {
    name: 'Bagian yang dilipat',
    when: 'Yang jarang dibutuhkan; tetap terbaca tanpa skrip.',
    shown: '<details><summary>Cabut laporan</summary><p>Laporan yang dicabut tidak diteruskan lagi.</p></details>',
  },
  {
    name: 'Tanda di meja petugas',
    when: 'Sifat kasus dalam kata, tidak pernah warna saja.',
    shown:
      '<p class="desk"><span class="tag urgent">Mendesak</span> <span class="tag yes">Siap</span> <span class="tag no">Belum</span> <span class="tag">Anonim</span></p><p class="desk"><span class="left late">Terlambat 3 hari</span> <span class="left soon">2 hari lagi</span> <span class="left later">9 hari lagi</span></p>',
  },
]

/** All parts of the visual language on one page, as the style sheets of the day show them (`/__local/bagian`). */
export const partsPage = () =>
  html`<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Bagian-bagian halaman</title><link rel="stylesheet" href="${stylePath}"><link rel="stylesheet" href="${officerStylePath}"><link rel="stylesheet" href="${partsStylePath}"></head><body><main class="wrap">
<p><a href="/__local">Kembali</a></p><h1>Bagian-bagian halaman</h1><p class="lead">Terang, gelap, cetak, dan warna paksa mengikuti pengaturan peramban Anda.</p>
<h2>Warna</h2><ul class="warna">${colours.map((name) => html`<li><span class="contoh-${name}"></span>--${name}</li>`)}</ul>
<h2>Tulisan</h2><h1>Judul halaman</h1><h2>Judul bagian</h2><h3>Judul kecil</h3><p class="lead">Kalimat pembuka.</p><p>Teks biasa dengan <a href="#">tautan</a>.</p><p class="hint">Petunjuk.</p>
${parts.map(({ name, when, shown }) => html`<h2>${name}</h2><p class="hint">${when}</p>${raw(shown)}`)}
</main></body></html>`
