import * as z from 'zod'

const account = z.string().regex(/^\d{12}$/, { error: 'write the twelve digits of an AWS account' })

/**
 * What protects an installation beyond the least, each chosen by the regency in its region file, since each costs money or asks for
 * something that a new account does not have (docs/adr/0078). Nothing is chosen by silence.
 */
export const Safeguards = z
  .object({
    monthlyBudgetUsd: z
      .number()
      .positive()
      .optional()
      .describe(
        'Anggaran bulanan akun dalam USD: surat ke alarmEmail pada 80 persen, dan bila perkiraan melewatinya. Tanpa biaya; pasang dengan npx cdk deploy --all',
      ),
    reservedConcurrency: z
      .object({
        reminders: z.int().min(1).max(10),
        mail: z.int().min(1).max(10),
      })
      .optional()
      .describe(
        'Jatah eksekusi yang hanya boleh dipakai pengingat dan surat, agar banjir kiriman tidak menghentikannya. Tanpa biaya; akun baru (10 eksekusi) menolaknya',
      ),
    openedIdentitiesAlarm: z
      .int()
      .min(1)
      .optional()
      .describe('Alarm bila identitas pelapor dibuka sekian kali dalam satu jam. 0,40 USD sebulan'),
    gradualShift: z
      .enum(['10-minutes', '30-minutes', 'at-once'])
      .optional()
      .describe(
        'Versi baru mengambil alih sedikit demi sedikit dalam waktu itu, dan versi lama kembali sendiri bila ada galat. "at-once" untuk sekali pasang yang memperbaiki galat. 0,80 USD sebulan (delapan alarm)',
      ),
    edge: z
      .object({
        certificateArn: z.string().startsWith('arn:aws:acm:us-east-1:', { error: 'make a certificate for domainName in us-east-1' }),
        firewallArn: z
          .string()
          .startsWith('arn:aws:wafv2:us-east-1:', { error: 'write the output FirewallArn of the stack in us-east-1' })
          .optional()
          .describe('Keluaran FirewallArn dari tumpukan -global; sebelum diisi, tepi belum dipakai'),
      })
      .strict()
      .optional()
      .describe(
        'Tepi: CloudFront dengan tembok api (WAF) di depan API, yang menghentikan banjir kiriman dari satu alamat. Kira-kira 7,40 USD sebulan, dan 0,60 USD sejuta kiriman',
      ),
    backupCopies: z
      .object({ account, fromAccount: account })
      .strict()
      .refine((it) => it.account !== it.fromAccount, { error: 'copies belong into another account than this one', path: ['account'] })
      .optional()
      .describe(
        'Salinan cadangan (tabel, berkas, jurnal) setiap malam ke akun lain di wilayah yang sama, paling lama 35 hari. account: akun salinan; fromAccount: akun ini. Kira-kira 2 USD sebulan untuk dua kunci, dan 0,11 USD setiap GB tersimpan',
      ),
    lostKeyAlarm: z
      .boolean()
      .default(false)
      .describe('true: surat bila kunci enkripsi dinonaktifkan atau dijadwalkan hapus. Tanpa biaya; perlu CloudTrail di akun ini'),
  })
  .strict()
export type Safeguards = z.infer<typeof Safeguards>
