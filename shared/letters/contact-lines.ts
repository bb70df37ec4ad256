import type { DeskContact } from '../region.ts'

const labels = {
  id: { desk: 'Meja layanan', phone: 'Telepon', whatsapp: 'WhatsApp', email: 'E-mail', hours: 'Jam layanan' },
  en: { desk: 'Service desk', phone: 'Telephone', whatsapp: 'WhatsApp', email: 'E-mail', hours: 'Opening hours' },
} as const

/** How the desk is reached, a line each, as it stands under every letter and on every receipt. */
export const contactLines = ({ address, phone, whatsapp, email, hours }: DeskContact, language: 'id' | 'en'): string[] => {
  const label = labels[language]
  return [
    `${label.desk}: ${address}`,
    `${label.phone}: ${phone} · ${label.whatsapp}: ${whatsapp}`,
    `${label.email}: ${email}`,
    `${label.hours}: ${hours}`,
  ]
}
