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
  command: {
    progress: ({ rotation }: StatusTexts) =>
      rotation === null
        ? ''
        : rotation.state === 'waiting'
          ? 'Waiting until all servers use the new data key …'
          : `Sealing secrets anew: ${rotation.resealed} done, ${rotation.left} left …`,
    status: ({ instanceKey, dataKeys, sealedDirectly, rotation }: StatusTexts): readonly string[] => [
      `Instance key ${instanceKey.id}, from ${instanceKey.source === 'file' ? 'the key file' : 'FLOWSMITH_KEY'}`,
      ...(instanceKey.previous === null || (instanceKey.source === 'file' && !instanceKey.previous.needed)
        ? []
        : [
            instanceKey.previous.needed
              ? `Previous instance key ${instanceKey.previous.id}: still needed; run flowsmith secrets rotate`
              : `Previous instance key ${instanceKey.previous.id}: not needed any more; remove FLOWSMITH_KEY_PREVIOUS`,
          ]),
      ...dataKeys.map(
        ({ id, current, createdAt, retiredAt, secrets, wrappedBy }) =>
          `Data key ${id} of ${createdAt.slice(0, 10)}, wrapped by ${wrappedBy}: ${secrets} secrets, ${
            current
              ? 'in use'
              : retiredAt === null
                ? 'not in use any more'
                : `retired ${retiredAt.slice(0, 10)}`
          }`,
      ),
      ...(sealedDirectly === 0
        ? []
        : [`${sealedDirectly} secrets are sealed with an instance key itself; run flowsmith secrets rotate`]),
      ...(rotation === null
        ? []
        : [
            rotation.finishedAt === null
              ? `A change of the data key is under way: ${rotation.resealed} secrets done, ${rotation.left} left`
              : `Last change of the data key ended ${rotation.finishedAt}: ${rotation.resealed} secrets sealed anew`,
          ]),
    ],
    unreadable: (count: number) => ({
      message: `${count} secrets could not be opened with any key, and were left as they are.`,
      hint: 'They were sealed with a key that is gone. Enter them again where the builder says that they cannot be opened.',
    }),
  },
} as const;

interface StatusTexts {
  readonly instanceKey: {
    readonly id: string;
    readonly source: 'environment' | 'file';
    readonly previous: { readonly id: string; readonly needed: boolean } | null;
  };
  readonly dataKeys: readonly {
    readonly id: string;
    readonly current: boolean;
    readonly wrappedBy: string;
    readonly createdAt: string;
    readonly retiredAt: string | null;
    readonly secrets: number;
  }[];
  readonly sealedDirectly: number;
  readonly rotation: {
    readonly state: 'waiting' | 'running' | 'done';
    readonly finishedAt: string | null;
    readonly resealed: number;
    readonly left: number;
  } | null;
}
