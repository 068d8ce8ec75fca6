import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import { changeKeyFile } from '../../secrets/instance-key.ts';
import type { Secrets } from '../../secrets/open-secrets.ts';
import type { SecretsStatus } from './schema.ts';

/** Keys of this installation, for those who run it. */
export type SecretService = ReturnType<typeof createSecretService>;

export function createSecretService({ dataKeys, rotation, keyFile, shared }: Secrets) {
  async function status(): Promise<SecretsStatus> {
    const [keys, counts, latest] = await Promise.all([dataKeys.list(), rotation.count(), rotation.latest()]);
    const sealing = dataKeys.current().sealing;
    const ids = dataKeys.instanceKeyIds();
    const sealKeys = keys.filter(({ use }) => use === 'seal');
    const known = new Set(sealKeys.map(({ id }) => id));
    const others = [...counts].filter(([id]) => !known.has(id));
    const rooted = keys.some(({ use, id }) => use === 'root' && id === ids.previous);
    const previous =
      ids.previous === undefined
        ? null
        : {
            id: ids.previous,
            needed:
              keys.some((key) => key.instanceKeyId !== ids.current) ||
              (!rooted && others.some(([id]) => id === ids.previous)),
          };
    return {
      instanceKey: {
        id: ids.current,
        source: keyFile === undefined ? 'environment' : 'file',
        previous,
      },
      dataKeys: sealKeys.map(({ id, instanceKeyId: wrappedBy, createdAt, retiredAt }) => ({
        id,
        current: id === sealing,
        wrappedBy,
        createdAt: createdAt.toISOString(),
        retiredAt: retiredAt?.toISOString() ?? null,
        secrets: counts.get(id) ?? 0,
      })),
      sealedDirectly: sum(others.map(([, count]) => count)),
      rotation:
        latest === undefined
          ? null
          : {
              state: latest.state === 'done' ? 'done' : latest.dueAt > new Date() ? 'waiting' : 'running',
              startedAt: latest.createdAt.toISOString(),
              finishedAt: latest.finishedAt?.toISOString() ?? null,
              resealed: latest.resealed,
              left: sum([...counts].filter(([id]) => id !== latest.keyId).map(([, count]) => count)),
              unreadable: latest.unreadable,
            },
    };
  }

  return {
    status,

    /**
     * Begins to change the data key, or goes on with the change that is running; wraps everything with the current instance key.
     * @param instanceKey also makes a new one of those, in the key file
     * @throws ApiError `wrong-state` when that is not in a file of this server alone
     */
    async rotate({ instanceKey }: { readonly instanceKey: boolean }): Promise<SecretsStatus> {
      if (instanceKey) {
        if (keyFile === undefined) throw new ApiError(409, 'wrong-state', messages.secrets.noKeyFile);
        if (shared) throw new ApiError(409, 'wrong-state', messages.secrets.sharedKeyFile);
        await changeKeyFile(keyFile, dataKeys);
      }
      await rotation.begin();
      return status();
    },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
