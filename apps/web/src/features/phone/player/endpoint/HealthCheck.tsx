import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import { useMutation } from '@tanstack/react-query';
import { asApiError } from '@/api/api-error.ts';
import { playExchange, type PhoneTarget } from '@/api/endpoint-try.ts';
import { Button } from '@/ui/index.ts';
import { lightsOf, type Light } from './healthLights.ts';
import { endpointMessages as messages } from './messages.ts';
import { outcomeOf } from './remoteHost.ts';

/** Pings an endpoint as Meta's health check does, and says how far that came. */
export function HealthCheck({ flowId, to }: { readonly flowId: string; readonly to: PhoneTarget }) {
  const check = useHealthCheck(flowId, to);
  return (
    <div className="flex flex-col gap-2 text-sm">
      <Button size="sm" className="self-start" busy={check.isPending} onClick={() => check.mutate()}>
        {check.data === undefined ? messages.check : messages.checkAgain}
      </Button>
      <HealthResult check={check} />
    </div>
  );
}

/** A ping to an endpoint, and its result. */
export function useHealthCheck(flowId: string, to: PhoneTarget) {
  return useMutation({
    mutationFn: () => playExchange(flowId, { to, request: { version: '3.0', action: 'ping' } }),
  });
}

/** What a ping came to. */
export function HealthResult({ check }: { readonly check: ReturnType<typeof useHealthCheck> }) {
  const { data, error } = check;
  if (error !== null) {
    return (
      <p role="alert" className="text-sm text-danger">
        {asApiError(error).message}
      </p>
    );
  }
  if (data === undefined) return null;
  const outcome = outcomeOf(data, 'own');
  const advice = outcome.kind === 'unanswered' ? [] : (outcome.trace?.advice ?? []);
  return (
    <div role="status" className="flex flex-col gap-2 text-sm">
      <ul className="flex flex-wrap gap-x-3 gap-y-1">
        {lightsOf(data).map(({ id, state }) => (
          <li key={id} className="flex items-center gap-1">
            <LightIcon state={state} />
            {messages.lights[id]}
            <span className="sr-only">: {messages.lightStates[state]}</span>
          </li>
        ))}
      </ul>
      {outcome.kind === 'answered' ? (
        <p>{messages.healthy(Math.round(data.milliseconds))}</p>
      ) : (
        <p className="[overflow-wrap:anywhere] text-danger">
          {outcome.kind === 'failed' ? outcome.message : ''}
        </p>
      )}
      {advice.map((line) => (
        <p key={line} className="text-muted">
          {line}
        </p>
      ))}
    </div>
  );
}

const icon = { size: 14, strokeWidth: 1.5, 'aria-hidden': true } as const;

function LightIcon({ state }: { readonly state: Light['state'] }) {
  switch (state) {
    case 'good':
      return <CircleCheck {...icon} className="text-success" />;
    case 'bad':
      return <CircleX {...icon} className="text-danger" />;
    case 'unknown':
      return <CircleDashed {...icon} className="text-faint" />;
  }
}
