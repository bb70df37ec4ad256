/** What every officer decides for themselves; letters name it too. */
export const ownSettingsPath = '/petugas/pengaturan-saya'
