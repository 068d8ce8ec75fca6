import { CircleAlert } from 'lucide-react';
import { Link as RouterLink } from 'react-router';
import { sandboxEndpoint, type Account } from '@/api/accounts.ts';
import type { Endpoint } from '@/api/endpoints.ts';
import { endpointPath } from '@/features/endpoint/index.ts';
import { Button, TextField } from '@/ui/index.ts';
import { messages } from './messages.ts';
import { NumberKey } from './NumberKey.tsx';
import { hostedEndpoint } from './settings.ts';

const text = messages.setup;

/** Props of {@link EndpointField}. */
interface EndpointFieldProps {
  readonly flowId: string;
  readonly account: Account;
  /** The flow's endpoint here; absent while it is not known. */
  readonly endpoint: Endpoint | undefined;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (address: string) => void;
}

/** Where Meta sends exchanges: the endpoint that runs here, where there is one, or any other. */
export function EndpointField({ flowId, account, endpoint, value, error, onChange }: EndpointFieldProps) {
  const hosted = hostedEndpoint(account, endpoint?.live, location.origin);
  const isHosted = hosted !== undefined && value === hosted;
  const isDeployed = endpoint !== undefined && endpoint.live.deployed !== null;
  const isWorkedOn =
    endpoint !== undefined && (endpoint.source.revision > 0 || endpoint.draft.deployed !== null);
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={text.endpoint}
        help={
          isHosted
            ? text.endpointHosted
            : value === sandboxEndpoint(account)
              ? text.endpointSandbox
              : text.endpointHelp
        }
        value={value}
        onChange={onChange}
        error={error}
        placeholder="https://"
        type="url"
        mono
        autoComplete="off"
      />
      {hosted !== undefined && !isHosted && (
        <Button size="sm" className="self-start" onClick={() => onChange(hosted)}>
          {text.endpointUseHosted}
        </Button>
      )}
      {!isDeployed && isWorkedOn && (
        <Note>
          {text.endpointNotLive}{' '}
          <RouterLink to={endpointPath(flowId)} className="font-medium text-accent hover:underline">
            {text.endpointDeploy}
          </RouterLink>
        </Note>
      )}
      {isDeployed && hosted === undefined && <Note>{text.endpointNotPublic}</Note>}
      {isHosted && <NumberKey flowId={flowId} account={account} endpoint={endpoint} />}
    </div>
  );
}

function Note({ children }: { readonly children: React.ReactNode }) {
  return (
    <p className="flex items-start gap-1.5 text-sm text-pretty text-muted">
      <CircleAlert size={14} strokeWidth={1.5} aria-hidden className="mt-0.5 shrink-0 text-warning" />
      <span>{children}</span>
    </p>
  );
}
