const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
const share = (part: number, whole: number): string =>
  `${megabytes(part)} of ${megabytes(whole)} (${Math.floor((100 * part) / Math.max(whole, 1))} %)`;
const madeBy = ({ created, flowsmith }: { readonly created: string; readonly flowsmith: string }): string =>
  `made on ${created} by Flowsmith ${flowsmith}`;

/** What people read when they administer a server from the command line. */
export const adminMessages = {
  admin: {
    unknown: (name: string, known: readonly string[]) => ({
      message: `There is no command "${name}". There is: ${known.join(', ')}.`,
    }),
    badRequest: (problems: string) => ({ message: `The command was not understood: ${problems}` }),
    nowhere: (folder: string) => ({
      message: `Another process works in ${folder}, and it is not known where it listens.`,
      hint: 'If it is a server that is just starting, try again. Else set FLOWSMITH_URL to its address, or stop it.',
    }),
    unreachable: (address: string) => ({
      message: `The server at ${address} cannot be reached.`,
      hint: 'Start it, stop it altogether, or set FLOWSMITH_URL to its address.',
    }),
    notPermitted: (address: string) => ({
      message: `The server at ${address} does not let you do this.`,
      hint: 'Set FLOWSMITH_API_KEY to an API key with the permission server:manage; an owner can make one.',
    }),
    refused: (status: number, reason: string) => ({ message: `The server refused (${status}): ${reason}` }),
    backup: {
      notEmbedded: {
        message: 'The data is on a PostgreSQL server, not in the data folder.',
        hint: 'Back it up with pg_dump, and keep the instance key apart from it.',
      },
      nothing: (folder: string) => ({
        message: `There is no data in ${folder} yet.`,
        hint: 'Set FLOWSMITH_DATA to the data folder of the server.',
      }),
      busy: {
        message: 'Another backup is being made.',
        hint: 'Wait until it is done, then try again.',
      },
      noRoom: (needed: number, free: number) => ({
        message: `A backup needs ${megabytes(needed)} beside the data for a while, and only ${megabytes(free)} are free.`,
        hint: 'Make room on that disk, then try again.',
      }),
      fileThere: (file: string) => ({
        message: `There is a file already: ${file}`,
        hint: 'Choose another name, or say --force to write over a backup.',
      }),
      empty: (address: string) => ({ message: `The server at ${address} sent no backup.` }),
      packed: (bytes: number, of: number) => `Packing: ${share(bytes, of)}`,
      received: (bytes: number, address: string) => `Receiving from ${address}: ${megabytes(bytes)}`,
      checking: 'Checking what was written …',
      made: (file: string, bytes: number, manifest: { readonly files: number; readonly bytes: number }) =>
        `${file}: ${megabytes(bytes)}, ${manifest.files} files of ${megabytes(manifest.bytes)}, checked.`,
      keyFileApart: (file: string) =>
        `The key that opens the secrets is not in it. Keep a copy of ${file} in another place (--key FILE makes one).`,
      keyVariableApart:
        'The key that opens the secrets (FLOWSMITH_KEY) is not in it. Keep it in another place.',
      keyCopied: (file: string) =>
        `The key that opens the secrets was copied to ${file}. Keep it in another place than the backup.`,
    },
    restore: {
      notEmbedded: {
        message: 'DATABASE_URL is set, and a backup goes into a data folder.',
        hint: 'Restore it without DATABASE_URL, then run flowsmith migrate with it.',
      },
      noFile: (file: string) => ({ message: `There is no file ${file}, or it cannot be read.` }),
      unpacked: (bytes: number, of: number) => `Unpacking: ${share(bytes, of)}`,
      whole: (
        file: string,
        manifest: { readonly created: string; readonly flowsmith: string; readonly files: number },
      ) => `${file} is whole: ${manifest.files} files, ${madeBy(manifest)}.`,
      done: (
        folder: string,
        manifest: { readonly created: string; readonly flowsmith: string },
        flows: number,
      ) => `Restored to ${folder}: ${flows} ${flows === 1 ? 'flow' : 'flows'}, ${madeBy(manifest)}.`,
      kept: (folder: string) => `What was there before is in ${folder}. Delete it once you do not need it.`,
      keyMissing: (file: string) =>
        `The key that opens its secrets is not here. Put it at ${file} (readable by its owner only), or set FLOWSMITH_KEY, before you start the server.`,
      badKey: (file: string) => ({ message: `${file} does not hold an instance key.` }),
      otherKey: (file: string) => ({
        message: `There is another key already: ${file}`,
        hint: 'Move it away, if nothing that it sealed is needed any more; then try again.',
      }),
      dataThere: (folder: string) => ({
        message: `There is data in ${folder} already.`,
        hint: 'Say --replace to put the backup in its place; what is there now is kept beside it.',
      }),
      bad: {
        'not-a-backup': (file: string) => ({ message: `${file} is not a backup of Flowsmith.` }),
        damaged: (file: string) => ({
          message: `${file} is damaged or not complete. Nothing was changed.`,
          hint: 'Use another backup.',
        }),
        newer: (file: string) => ({
          message: `${file} was made by another version, whose data this one cannot work with. Nothing was changed.`,
          hint: 'Restore it with the version of Flowsmith that made it, or a later one.',
        }),
      },
    },
    migrate: {
      noUrl: {
        message: 'DATABASE_URL is not set.',
        hint: 'Set it to the PostgreSQL server, as the server will have it: postgres://user:password@host/database',
      },
      nothing: (folder: string) => ({
        message: `There is no data in ${folder}.`,
        hint: 'Set FLOWSMITH_DATA to the data folder of the server.',
      }),
      copied: (table: string, rows: number, of: number) => `${table}: ${rows} of ${of} rows`,
      done: (tables: number, rows: number) =>
        `Copied ${rows} rows of ${tables} tables. Both sides have the same checksums.`,
      nextPostgres: (folder: string) =>
        `Start the server with DATABASE_URL from now on. The data in ${folder} is as it was: do not work with it any more, and delete its folder "postgres" once all is well.`,
      nextEmbedded: (folder: string) =>
        `Start the server without DATABASE_URL from now on; the data is in ${folder}. PostgreSQL has it, too: do not work with it any more.`,
      key: (file: string) =>
        `Secrets open with the same key as before. It stays in ${file}; for servers elsewhere set FLOWSMITH_KEY to its content.`,
      failed: {
        'source-old': () => ({
          message: 'The data was not written by this version of Flowsmith. Nothing was moved.',
          hint: 'Start this version on it once, so that it is brought up to date, stop it, then try again.',
        }),
        'target-newer': () => ({
          message: 'A later version of Flowsmith has worked with the target. Nothing was moved.',
          hint: 'Use that version, or an empty database.',
        }),
        'target-not-empty': (table: string) => ({
          message: `The target is not empty: there are rows in ${table}. Nothing was moved.`,
          hint: 'Use an empty database; what is there is never written over.',
        }),
        'target-encoding': () => ({
          message: 'The target does not store text as UTF-8. Nothing was moved.',
          hint: "Create the database with ENCODING 'UTF8'.",
        }),
        different: (table: string) => ({
          message: `${table} is not the same on both sides. Everything was taken back.`,
          hint: 'Look whether something else writes to the target, then try again.',
        }),
      },
    },
  },
} as const;
