import { CfnOutput, Stack, type StackProps, Tags } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import type { Region } from '../shared/region.ts'
import { Attachments } from './constructs/attachments.ts'
import { DeadLetters } from './constructs/dead-letters.ts'
import { DeskFunction } from './constructs/desk-function.ts'
import { Mail } from './constructs/mail.ts'
import { Officers } from './constructs/officers.ts'
import { Schedules } from './constructs/schedules.ts'
import { Secret } from './constructs/secret.ts'
import { Storage } from './constructs/storage.ts'
import { Watch } from './constructs/watch.ts'
import { Web } from './constructs/web.ts'

export type TanggapStackProps = StackProps & {
  region: Region
  /** Folder with a bundle for each function (infra/bundle.ts). */
  bundles: string
}

/** The whole system of one regency (docs/operasi.md). Composes; each capability is a construct of its own. */
export class TanggapStack extends Stack {
  constructor(scope: Construct, id: string, { region, bundles, ...props }: TanggapStackProps) {
    super(scope, id, { ...props, description: `Tanggap ${region.name}: public complaints and information requests` })
    Tags.of(this).add('application', 'tanggap')
    Tags.of(this).add('regency', region.name)

    const storage = new Storage(this, 'Storage', { retain: region.retainData })
    const secret = new Secret(this, 'Secret', { retain: region.retainData })
    const web = new Web(this, 'Web', { region })
    const mail = new Mail(this, 'Mail', { region, key: storage.key })
    const house = {
      bundles,
      storage,
      secret,
      baseUrl: web.baseUrl,
      configurationSet: mail.configurationSetName,
      logDays: region.retention.logDays,
    }
    const intake = new DeskFunction(this, 'Intake', { ...house, name: 'intake' })
    const attachments = new DeskFunction(this, 'Attachments', { ...house, name: 'attachments' })
    const mailer = new DeskFunction(this, 'Mailer', { ...house, name: 'mail' })
    const reminders = new DeskFunction(this, 'Reminders', { ...house, name: 'reminders' })

    const deadLetters = new DeadLetters(this, 'DeadLetters').queue
    web.serve(intake)
    mail.sendWith(mailer, storage, deadLetters)
    new Attachments(this, 'Uploads', { judge: attachments, bucket: storage.bucket, deadLetters })
    new Schedules(this, 'Schedules', { functions: [mailer, reminders], timeZone: region.timeZone, deadLetters })
    const officers = region.signIn ? null : new Officers(this, 'Officers', { region, baseUrl: web.baseUrl })
    new Watch(this, 'Watch', {
      region,
      functions: [intake, attachments, mailer, reminders],
      sweep: reminders,
      api: web.api,
      table: storage.table,
      deadLetters,
      key: storage.key,
    })

    this.say('Alamat', web.baseUrl, 'Halaman warga. Buka alamat ini setelah selesai.')
    this.say(
      'Langkah1Surat',
      region.sender.address,
      'Langkah 1: buka kotak surat ini dan tekan tautan verifikasi dari Amazon SES, agar surat dapat dikirim.',
    )
    this.say(
      'Langkah2Sandbox',
      `https://${region.awsRegion}.console.aws.amazon.com/ses/home?region=${region.awsRegion}#/account`,
      'Langkah 2: minta keluar dari SES sandbox di halaman ini. Sebelum disetujui, surat hanya sampai ke alamat yang terverifikasi.',
    )
    this.say('Langkah3Alarm', region.alarmEmail, 'Langkah 3: setujui langganan alarm lewat surat yang masuk ke alamat ini.')
    if (officers) {
      this.say('Langkah4Masuk', officers.signInUrl, 'Langkah 4: administrator menerima undangan lewat e-mail, lalu masuk di sini.')
    }
  }

  /** An output in plain words: what it is, or what is left to do. */
  private say(id: string, value: string, description: string): void {
    new CfnOutput(this, id, { value, description })
  }
}
