/** Texts about keys and secrets. */
export const secretMessages = {
  wrongInstanceKey: (current: string, needed: readonly string[]) =>
    [
      `The secrets of this database need another instance key: ${[...new Set(needed)].join(', ')}. Given is ${current}.`,
      'Put the right key into FLOWSMITH_KEY, or back into instance.key of the data folder. During a change of the key, give',
      'the new one in FLOWSMITH_KEY and the old one in FLOWSMITH_KEY_PREVIOUS.',
    ].join('\n'),
  noKeys: 'The database has no data key that can be used. Restore its table data_keys from a backup.',
  cannotRewrap: (id: string) => `The data key ${id} cannot be opened, so it cannot be wrapped anew.`,
  keyFileReadable: (file: string, mode: string) =>
    [
      `Others on this machine may read ${file} (its mode is ${mode}), and with it every secret in the database.`,
      `Run: chmod 600 ${file}`,
      'If somebody may have read it already, change it: flowsmith secrets rotate --instance-key',
    ].join('\n'),
  keyFileBroken: (file: string) => `${file} does not hold a key of 32 bytes in base64.`,
  noKeyFile: {
    message: 'The instance key of this server comes from FLOWSMITH_KEY, so the server cannot change it.',
    hint: 'Start all servers with the new key in FLOWSMITH_KEY and the old one in FLOWSMITH_KEY_PREVIOUS, then rotate.',
  },
  sharedKeyFile: {
    message:
      'Other servers may work on the same database with a copy of the key file, so it is not changed from here.',
    hint: 'Start all servers with a new key in FLOWSMITH_KEY and the one of the file in FLOWSMITH_KEY_PREVIOUS, then rotate.',
  },
} as const;
