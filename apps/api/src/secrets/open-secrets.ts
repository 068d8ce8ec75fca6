import type { Database } from '../db/open-database.ts';
import type { LeaseTimes } from '../jobs/leased-work.ts';
import { openDataKeys, type DataKeys, type InstanceKeys } from './data-keys.ts';
import { finishKeyFile } from './instance-key.ts';
import { createKeyring, type Keyring } from './keyring.ts';
import { createRotation, type Rotation } from './rotation.ts';

/** All about the secrets of an installation. */
export interface Secrets {
  readonly keyring: Keyring;
  readonly dataKeys: DataKeys;
  readonly rotation: Rotation;
  /** Folder of the file that the instance key comes from, where it does. */
  readonly keyFile: string | undefined;
  /** Other servers may work on the same database. */
  readonly shared: boolean;
  /** Looks for new keys of other servers and goes on with a change of keys that was interrupted. */
  start(): void;
  close(): Promise<void>;
}

/** What secrets are kept in and opened with. */
export interface SecretsOptions {
  readonly db: Database;
  readonly instanceKeys: InstanceKeys;
  /** Folder of the file that the instance key comes from, where it does. */
  readonly keyFile?: string | undefined;
  /** Other servers may work on the same database. */
  readonly shared: boolean;
  readonly report: (error: unknown, what: string) => void;
  /** Tests are less patient. */
  readonly times?: SecretsTimes | undefined;
}

/** Milliseconds. */
export interface SecretsTimes {
  /** Pause between looks for keys of other servers. */
  readonly look: number;
  /** After which every server knows a new key. */
  readonly settling: number;
  readonly leases?: LeaseTimes;
}

const TIMES: SecretsTimes = { look: 10_000, settling: 25_000 };

/** @throws InstanceKeyError when the instance key does not open the data keys. */
export async function openSecrets(options: SecretsOptions): Promise<Secrets> {
  const dataKeys = await openDataKeys(options);
  if (options.keyFile !== undefined) await finishKeyFile(options.keyFile, dataKeys);
  return secretsOn(dataKeys, options);
}

/** The same on data keys that are not loaded yet. */
export function secretsOn(
  dataKeys: DataKeys,
  { db, shared, keyFile, report, times = TIMES }: Omit<SecretsOptions, 'instanceKeys'>,
): Secrets {
  const reload = createReload(dataKeys, report);
  const keyring = createKeyring(dataKeys.current, reload);
  const settling = shared ? times.settling : 0;
  const rotation = createRotation({ db, keyring, dataKeys, settling, report, times: times.leases });
  return {
    keyring,
    dataKeys,
    rotation,
    keyFile,
    shared,
    start() {
      if (shared) dataKeys.follow(times.look);
      rotation.start();
    },
    async close() {
      dataKeys.close();
      await rotation.close();
    },
  };
}

/** Reads the keys again when one is missing, once for each that is: made up ones must not keep the database busy. */
function createReload(dataKeys: DataKeys, report: SecretsOptions['report']): (id: string) => void {
  const missing = new Set<string>();
  return (id) => {
    if (missing.has(id)) return;
    if (missing.size < MOST_MISSING) missing.add(id);
    dataKeys.load().catch((error: unknown) => report(error, 'data keys could not be read'));
  };
}

const MOST_MISSING = 1_000;
