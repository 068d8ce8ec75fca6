import { usePhoneKeys } from '@/api/endpoint-keys.ts';
import type { Account } from '@/api/accounts.ts';
import type { Endpoint } from '@/api/endpoints.ts';
import { PhoneKeyNote } from '@/features/endpoint/keys/PhoneKeyNote.tsx';
import { messages } from './messages.ts';

/** Says when phones encrypt with a key that the endpoint here cannot open, and mends it. Nothing is shown where all is well. */
export function NumberKey(props: {
  readonly flowId: string;
  readonly account: Account;
  readonly endpoint: Endpoint | undefined;
}) {
  const { flowId, account, endpoint } = props;
  const asked = account.phoneNumberId === null ? [] : [account.id];
  const status = usePhoneKeys(flowId, asked).get(account.id)?.data;
  if (status === undefined || status.ready || endpoint === undefined) return null;
  return (
    <section
      aria-label={messages.setup.key}
      className="flex flex-col gap-1 rounded-card border border-warning/40 bg-warning-soft p-3"
    >
      <PhoneKeyNote
        flowId={flowId}
        account={account}
        hasKey={endpoint.keys.some(({ state }) => state === 'current')}
        status={status}
      />
    </section>
  );
}
