import { CfnOutput, Stack, type StackProps, Tags } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import type { Region } from '../shared/region.ts'
import { Attachments } from './constructs/attachments.ts'
import { DeadLetters } from './constructs/dead-letters.ts'
import { deskFunctions } from './constructs/desk-function.ts'
import { Keys } from './constructs/keys.ts'
import { Mail } from './constructs/mail.ts'
import { Officers } from './constructs/officers.ts'
import { ChosenSafeguards } from './constructs/safeguards.ts'
import { Schedules } from './constructs/schedules.ts'
import { Secret } from './constructs/secret.ts'
import { Storage } from './constructs/storage.ts'
import { Stream } from './constructs/stream.ts'
import { VirusScan } from './constructs/virus-scan.ts'
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

    const storage = new Storage(this, 'Storage', {
      retain: region.retainData,
      tableGeneration: region.tableGeneration,
      origin: region.domainName && `https://${region.domainName}`,
    })
    const secret = new Secret(this, 'Secret', { retain: region.retainData })
    const web = new Web(this, 'Web', { region })
    const mail = new Mail(this, 'Mail', { region, key: storage.key })
    const signIn = region.signIn ?? new Officers(this, 'Officers', { region, baseUrl: web.baseUrl }).signIn
    const house = {
      bundles,
      storage,
      secret,
      baseUrl: web.baseUrl,
      configurationSet: mail.configurationSetName,
      lettersPerSecond: region.sender.lettersPerSecond,
      signIn,
      logDays: region.retention.logDays,
      edgeSecret: web.edge?.secret ?? null,
      shiftsGradually: region.safeguards.gradualShift !== undefined,
    }
    const of = deskFunctions(new Construct(this, 'Functions'), house)
    const functions = Object.values(of)
    new Keys(this, 'Keys', { of })

    const deadLetters = new DeadLetters(this, 'DeadLetters').queue
    web.serve(functions)
    mail.sendWith(of.mail)
    new Stream(this, 'Stream', { functions, storage, deadLetters })
    if (region.virusScanning) new VirusScan(this, 'VirusScan', { bucket: storage.incoming, key: storage.key, deadLetters })
    const scanned = region.virusScanning
    new Attachments(this, 'Uploads', { judge: of.attachments, bucket: storage.incoming, deadLetters, scanned })
    new Schedules(this, 'Schedules', { functions, timeZone: region.timeZone, deadLetters })
    const watch = new Watch(this, 'Watch', {
      region,
      functions,
      sweep: of.reminders,
      api: web.api,
      table: storage.table,
      deadLetters,
      key: storage.key,
    })
    new ChosenSafeguards(this, 'Safeguards', { region, storage, deadLetters, watch, of })

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
    if (web.edge) this.say('Tepi', web.edge.address, `Catatan CNAME untuk ${region.domainName}: arahkan ke nama ini.`)
    for (const { name, type, value, why } of mail.records) this.say(`Dns${name}`, value, `${type}. ${why}`)
    this.say('Langkah3Alarm', region.alarmEmail, 'Langkah 3: setujui langganan alarm lewat surat yang masuk ke alamat ini.')
    const account = region.signIn ? 'masuk dengan akun daerahnya' : 'menerima undangan lewat e-mail, lalu masuk di sini'
    this.say('Langkah4Masuk', `${web.baseUrl}/petugas`, `Langkah 4: administrator ${account}.`)
  }

  /** An output in plain words: what it is, or what is left to do. */
  private say(id: string, value: string, description: string): void {
    new CfnOutput(this, id, { value, description })
  }
}
