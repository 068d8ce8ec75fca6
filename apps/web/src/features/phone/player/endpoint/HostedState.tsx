import { asApiError } from '@/api/api-error.ts';
import { useDeployTo, useMakeFirstKey, type PhoneTargets } from '@/api/endpoint-try.ts';
import { Button, toast } from '@/ui/index.ts';
import { endpointMessages as messages } from './messages.ts';

/** What the hosted endpoint needs before it can answer, and the ways to it. */
export function HostedState({
  flowId,
  environment,
  targets,
}: {
  readonly flowId: string;
  readonly environment: 'draft' | 'live';
  readonly targets: PhoneTargets;
}) {
  const { version, isCurrent, signed } = targets[environment];
  const deploy = useDeployTo(flowId);
  const makeKey = useMakeFirstKey(flowId);
  const error = deploy.error ?? makeKey.error;
  return (
    <div className="flex flex-col gap-2 text-sm empty:hidden">
      {targets.key === null && (
        <div className="flex flex-col items-start gap-1.5 rounded-control bg-warning-soft p-2">
          <p>{messages.noKey}</p>
          <Button size="sm" busy={makeKey.isPending} onClick={() => makeKey.mutate(undefined)}>
            {messages.makeKey}
          </Button>
        </div>
      )}
      {environment === 'draft' && (version === null || !isCurrent) && (
        <div className="flex items-center gap-2">
          <p className="flex-1">{version === null ? messages.deployFirst : messages.changed(version)}</p>
          <Button
            size="sm"
            variant={version === null ? 'primary' : 'secondary'}
            busy={deploy.isPending}
            onClick={() =>
              deploy.mutate('draft', { onSuccess: ({ number }) => toast(messages.deployed(number)) })
            }
          >
            {version === null ? messages.deploy : messages.deployAgain}
          </Button>
        </div>
      )}
      {environment === 'live' && version === null && <p className="text-muted">{messages.liveHint}</p>}
      {environment === 'live' && version !== null && !signed && (
        <p className="text-muted">{messages.unsigned}</p>
      )}
      {error !== null && (
        <p role="alert" className="text-danger">
          {[asApiError(error).message, asApiError(error).hint].filter(Boolean).join(' ')}
        </p>
      )}
    </div>
  );
}
