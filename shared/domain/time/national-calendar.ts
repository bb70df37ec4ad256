import type { CalendarDay } from './calendar.ts'
import type { LocalDate } from './local-date.ts'

/**
 * National holidays (hari libur nasional) and joint leave (cuti bersama), as the three ministers' joint decrees (SKB)
 * fix them: [month-day, name]. Under the 2027 joint leave, days between two feasts carry no occasion.
 */
type Listed = readonly (readonly [monthDay: string, name: string])[]

const decree2025 = 'SKB Menteri Agama 1017/2024, Menteri Ketenagakerjaan 2/2024, Menteri PANRB 2/2024'
const amendment2025 = 'SKB Menteri Agama 933/2025, Menteri Ketenagakerjaan 1/2025, Menteri PANRB 3/2025'
const decree2026 = 'SKB Menteri Agama 1497/2025, Menteri Ketenagakerjaan 2/2025, Menteri PANRB 5/2025'
const decree2027 = 'SKB Menteri Agama 1205/2026, Menteri Ketenagakerjaan 3/2026, Menteri PANRB 2/2026'

const holidays2025: Listed = [
  ['01-01', 'Tahun Baru 2025 Masehi'],
  ['01-27', 'Isra Mikraj Nabi Muhammad SAW'],
  ['01-29', 'Tahun Baru Imlek 2576 Kongzili'],
  ['03-29', 'Hari Suci Nyepi (Tahun Baru Saka 1947)'],
  ['03-31', 'Hari Raya Idul Fitri 1446 Hijriah'],
  ['04-01', 'Hari Raya Idul Fitri 1446 Hijriah'],
  ['04-18', 'Wafat Yesus Kristus'],
  ['04-20', 'Kebangkitan Yesus Kristus (Paskah)'],
  ['05-01', 'Hari Buruh Internasional'],
  ['05-12', 'Hari Raya Waisak 2569 BE'],
  ['05-29', 'Kenaikan Yesus Kristus'],
  ['06-01', 'Hari Lahir Pancasila'],
  ['06-06', 'Hari Raya Idul Adha 1446 Hijriah'],
  ['06-27', 'Tahun Baru Islam 1447 Hijriah'],
  ['08-17', 'Proklamasi Kemerdekaan'],
  ['09-05', 'Maulid Nabi Muhammad SAW'],
  ['12-25', 'Kelahiran Yesus Kristus (Natal)'],
]

const jointLeave2025: Listed = [
  ['01-28', 'Cuti Bersama Tahun Baru Imlek'],
  ['03-28', 'Cuti Bersama Hari Suci Nyepi'],
  ['04-02', 'Cuti Bersama Hari Raya Idul Fitri'],
  ['04-03', 'Cuti Bersama Hari Raya Idul Fitri'],
  ['04-04', 'Cuti Bersama Hari Raya Idul Fitri'],
  ['04-07', 'Cuti Bersama Hari Raya Idul Fitri'],
  ['05-13', 'Cuti Bersama Hari Raya Waisak'],
  ['05-30', 'Cuti Bersama Kenaikan Yesus Kristus'],
  ['06-09', 'Cuti Bersama Hari Raya Idul Adha'],
  ['12-26', 'Cuti Bersama Kelahiran Yesus Kristus (Natal)'],
]

/** Added in August by the amending decree. */
const addedJointLeave2025: Listed = [['08-18', 'Cuti Bersama Proklamasi Kemerdekaan']]

const holidays2026: Listed = [
  ['01-01', 'Tahun Baru 2026 Masehi'],
  ['01-16', 'Isra Mikraj Nabi Muhammad SAW'],
  ['02-17', 'Tahun Baru Imlek 2577 Kongzili'],
  ['03-19', 'Hari Suci Nyepi (Tahun Baru Saka 1948)'],
  ['03-21', 'Hari Raya Idul Fitri 1447 Hijriah'],
  ['03-22', 'Hari Raya Idul Fitri 1447 Hijriah'],
  ['04-03', 'Wafat Yesus Kristus'],
  ['04-05', 'Kebangkitan Yesus Kristus (Paskah)'],
  ['05-01', 'Hari Buruh Internasional'],
  ['05-14', 'Kenaikan Yesus Kristus'],
  ['05-27', 'Hari Raya Idul Adha 1447 Hijriah'],
  ['05-31', 'Hari Raya Waisak 2570 BE'],
  ['06-01', 'Hari Lahir Pancasila'],
  ['06-16', 'Tahun Baru Islam 1448 Hijriah'],
  ['08-17', 'Proklamasi Kemerdekaan'],
  ['08-25', 'Maulid Nabi Muhammad SAW'],
  ['12-25', 'Kelahiran Yesus Kristus (Natal)'],
]

const jointLeave2026: Listed = [
  ['02-16', 'Cuti Bersama Tahun Baru Imlek'],
  ['03-18', 'Cuti Bersama Hari Suci Nyepi'],
  ['03-20', 'Cuti Bersama Hari Raya Idul Fitri'],
  ['03-23', 'Cuti Bersama Hari Raya Idul Fitri'],
  ['03-24', 'Cuti Bersama Hari Raya Idul Fitri'],
  ['05-15', 'Cuti Bersama Kenaikan Yesus Kristus'],
  ['05-28', 'Cuti Bersama Hari Raya Idul Adha'],
  ['12-24', 'Cuti Bersama Kelahiran Yesus Kristus (Natal)'],
]

const holidays2027: Listed = [
  ['01-01', 'Tahun Baru 2027 Masehi'],
  ['01-05', 'Isra Mikraj Nabi Muhammad SAW'],
  ['02-06', 'Tahun Baru Imlek 2578 Kongzili'],
  ['03-08', 'Hari Suci Nyepi (Tahun Baru Saka 1949)'],
  ['03-26', 'Wafat Yesus Kristus'],
  ['03-28', 'Kebangkitan Yesus Kristus (Paskah)'],
  ['05-01', 'Hari Buruh Internasional'],
  ['05-06', 'Kenaikan Yesus Kristus'],
  ['05-20', 'Hari Raya Waisak 2571 BE'],
  ['06-01', 'Hari Lahir Pancasila'],
  ['06-06', 'Tahun Baru Islam 1449 Hijriah'],
  ['08-15', 'Maulid Nabi Muhammad SAW'],
  ['08-17', 'Proklamasi Kemerdekaan'],
  ['12-25', 'Kelahiran Yesus Kristus (Natal)'],
  ['12-26', 'Isra Mikraj Nabi Muhammad SAW'],
]

/** Fixed for good by the sighting of the new moon. */
const estimated2027: Listed = [
  ['03-10', 'Hari Raya Idul Fitri 1448 Hijriah'],
  ['03-11', 'Hari Raya Idul Fitri 1448 Hijriah'],
  ['05-17', 'Hari Raya Idul Adha 1448 Hijriah'],
]

const jointLeave2027: Listed = [
  ['02-05', 'Cuti Bersama Tahun Baru Imlek'],
  ['03-09', 'Cuti Bersama'],
  ['03-12', 'Cuti Bersama Hari Raya Idul Fitri'],
  ['03-15', 'Cuti Bersama Hari Raya Idul Fitri'],
  ['03-25', 'Cuti Bersama Wafat Yesus Kristus'],
  ['05-18', 'Cuti Bersama Hari Raya Idul Adha'],
  ['05-19', 'Cuti Bersama'],
  ['12-24', 'Cuti Bersama Kelahiran Yesus Kristus (Natal)'],
]

const daysOf = (year: number, kind: CalendarDay['kind'], source: string, listed: Listed): CalendarDay[] =>
  listed.map(([monthDay, name]) => ({ date: `${year}-${monthDay}` as LocalDate, kind, name, source }))

/** The published years 2025 to 2027; a region adds its own facts after these (see `calendarOf`). */
export const nationalCalendar: readonly CalendarDay[] = [
  ...daysOf(2025, 'national-holiday', decree2025, holidays2025),
  ...daysOf(2025, 'joint-leave', decree2025, jointLeave2025),
  ...daysOf(2025, 'joint-leave', amendment2025, addedJointLeave2025),
  ...daysOf(2026, 'national-holiday', decree2026, holidays2026),
  ...daysOf(2026, 'joint-leave', decree2026, jointLeave2026),
  ...daysOf(2027, 'national-holiday', decree2027, holidays2027),
  ...daysOf(2027, 'national-holiday', decree2027, estimated2027).map((day) => ({ ...day, estimate: true })),
  ...daysOf(2027, 'joint-leave', decree2027, jointLeave2027),
]
