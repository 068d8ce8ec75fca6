import { useId, useState } from 'react';
import { ChevronDown, Radio } from 'lucide-react';
import { usePhoneTargets, type PhoneTargets } from '@/api/endpoint-try.ts';
import { useWhyNot } from '@/api/me.ts';
import { Button, Popover } from '@/ui/index.ts';
import { ANSWERS_FROM, useAnswersFrom, type AnswersFrom } from './answersFrom.ts';
import { HealthCheck } from './HealthCheck.tsx';
import { HostedState } from './HostedState.tsx';
import { endpointMessages as messages } from './messages.ts';
import { OwnServerForm } from './OwnServerForm.tsx';

/** In the phone's toolbar: where answers come from, and what it takes for them to come. */
export function AnswersMenu({ flowId, from }: { readonly flowId: string; readonly from: AnswersFrom }) {
  const [open, setOpen] = useState(false);
  const name = messages.names[from];
  return (
    <Popover
      title={messages.title}
      className="w-84"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button
          variant="ghost"
          size="sm"
          className="min-w-0 shrink-0 gap-1 px-1.5"
          aria-label={messages.is(name)}
          title={messages.is(name)}
          icon={<Radio size={14} strokeWidth={1.5} className={from === 'scenario' ? '' : 'text-accent'} />}
        >
          <span className="truncate">{name}</span>
          <ChevronDown size={12} strokeWidth={1.5} aria-hidden />
        </Button>
      }
    >
      <Choices flowId={flowId} from={from} />
    </Popover>
  );
}

function Choices({ flowId, from }: { readonly flowId: string; readonly from: AnswersFrom }) {
  const { data, isError } = usePhoneTargets(flowId);
  const choose = useAnswersFrom((state) => state.choose);
  const why = useWhyNot('endpoints:write');
  const name = useId();
  return (
    <div className="flex flex-col gap-3">
      <div role="radiogroup" aria-label={messages.title} className="flex flex-col gap-0.5">
        {ANSWERS_FROM.map((each) => (
          <label
            key={each}
            className="flex cursor-pointer items-start gap-2 rounded-control px-1.5 py-1 hover:bg-hover has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name={name}
              className="mt-0.5 accent-accent"
              checked={each === from}
              disabled={why !== undefined && each !== 'scenario'}
              aria-describedby={`${name}${each}`}
              aria-label={messages.names[each]}
              onChange={() => choose(flowId, each)}
            />
            <span className="min-w-0 flex-1">
              <span className="block">{messages.names[each]}</span>
              <span id={`${name}${each}`} className="block truncate text-sm text-muted">
                {hintOf(each, data, isError)}
              </span>
            </span>
          </label>
        ))}
      </div>
      {why !== undefined && <p className="px-1.5 text-sm text-pretty text-muted">{why}</p>}
      {data !== undefined && from !== 'scenario' && (
        <div className="flex flex-col gap-3 border-t border-line pt-3">
          {from === 'own' ? (
            <OwnServerForm flowId={flowId} targets={data} />
          ) : (
            <>
              <HostedState flowId={flowId} environment={from} targets={data} />
              {data.key !== null && data[from].version !== null && (
                <HealthCheck key={from} flowId={flowId} to={from} />
              )}
            </>
          )}
        </div>
      )}
    </div>
  );
}

function hintOf(from: AnswersFrom, targets: PhoneTargets | undefined, failed: boolean): string {
  if (from === 'scenario') return messages.scenarioHint;
  if (targets === undefined) return failed ? messages.unknown : messages.loading;
  if (from === 'own') {
    return targets.own?.url ?? (targets.reachesPrivate ? messages.noAddress : messages.noAddressPublic);
  }
  const { version, isCurrent } = targets[from];
  if (version === null) return messages.notDeployed;
  return isCurrent ? messages.version(version) : messages.changed(version);
}
