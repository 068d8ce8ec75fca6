/** What lies in the data folder, by its names there. */
export const IN_DATA_FOLDER = {
  /** Files of the embedded database. */
  database: 'postgres',
  /** Held while a process works with the embedded database. */
  lock: 'lock',
  /** Seals secrets; see secrets/instance-key.ts. */
  instanceKey: 'instance.key',
  /** Where the server that works here listens; see admin/running-server.ts. */
  server: 'server.json',
  /** Picked files of the phone in the builder, encrypted. */
  sandboxCdn: 'sandbox-cdn',
  /** Files of messages that the sandbox's customers send and get. */
  sandboxMedia: 'sandbox-media',
  /** A copy that a backup is being made of. */
  snapshot: 'snapshot',
  /** What is being restored; see backup/finish-restore.ts. */
  restoring: 'restoring',
} as const;

/** What of the data folder is kept in a backup. The instance key never is: a stolen backup opens no secret. */
export const BACKED_UP = [
  IN_DATA_FOLDER.database,
  IN_DATA_FOLDER.sandboxCdn,
  IN_DATA_FOLDER.sandboxMedia,
] as const;
