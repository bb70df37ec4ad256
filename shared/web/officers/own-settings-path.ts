/** What every officer decides for themselves; letters name it too. */
export const ownSettingsPath = '/petugas/pengaturan-saya'
/** Where they have signed in. */
export const ownSessionsPath = '/petugas/sesi-saya'
