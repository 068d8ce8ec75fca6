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
} as const;
