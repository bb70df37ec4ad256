import type { ExemptionGround, ObjectionGround } from './facts.ts'

/** UU 14/2008 Ps 17 in words; a citizen must not have to look a letter up to learn why he is refused. */
export const exemptionWords: Record<ExemptionGround, string> = {
  a: 'dapat menghambat proses penegakan hukum, termasuk mengungkapkan identitas informan',
  b: 'dapat mengganggu kepentingan perlindungan hak atas kekayaan intelektual dan perlindungan dari persaingan usaha tidak sehat',
  c: 'dapat membahayakan pertahanan dan keamanan negara',
  d: 'dapat mengungkapkan kekayaan alam Indonesia',
  e: 'dapat merugikan ketahanan ekonomi nasional',
  f: 'dapat merugikan kepentingan hubungan luar negeri',
  g: 'dapat mengungkapkan isi akta autentik yang bersifat pribadi dan kemauan terakhir ataupun wasiat seseorang',
  h: 'dapat mengungkapkan rahasia pribadi',
  i: 'memorandum atau surat antarbadan publik atau intrabadan publik yang menurut sifatnya dirahasiakan',
  j: 'informasi yang tidak boleh diungkapkan berdasarkan undang-undang',
}

/** UU 14/2008 Ps 35 (1) in words. */
export const objectionWords: Record<ObjectionGround, string> = {
  a: 'penolakan atas permohonan informasi berdasarkan alasan pengecualian',
  b: 'tidak disediakannya informasi berkala',
  c: 'tidak ditanggapinya permohonan informasi',
  d: 'permohonan informasi ditanggapi tidak sebagaimana yang diminta',
  e: 'tidak dipenuhinya permohonan informasi',
  f: 'pengenaan biaya yang tidak wajar',
  g: 'penyampaian informasi yang melebihi waktu yang diatur',
}

export const act = 'Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik'

/** "Pasal 17 huruf h: dapat mengungkapkan rahasia pribadi", one line for each ground, in the order of the law. */
export const exemptionLines = (grounds: readonly ExemptionGround[]): string =>
  inOrder(grounds)
    .map((it) => `Pasal 17 huruf ${it}: ${exemptionWords[it]}`)
    .join('\n')

export const objectionLines = (grounds: readonly ObjectionGround[]): string =>
  inOrder(grounds)
    .map((it) => `Pasal 35 ayat (1) huruf ${it}: ${objectionWords[it]}`)
    .join('\n')

const inOrder = <Ground extends string>(grounds: readonly Ground[]): Ground[] => [...new Set(grounds)].sort()
