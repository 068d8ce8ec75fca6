import { useChangeSettings, type EnvironmentChange } from '@/api/endpoint-settings.ts';
import { Badge, Switch, type Tone } from '@/ui/index.ts';
import { tellFailure } from '../common/tell-failure.ts';
import { settingsMessages } from './messages.ts';
import { SettingsCard } from './SettingsCard.tsx';
import type { PartProps } from './part-props.ts';

const text = settingsMessages.privacy;
const tones: Readonly<Record<PartProps['state']['signatures'], Tone>> = {
  checked: 'success',
  'no-secret': 'warning',
  off: 'neutral',
};

/** What is kept of exchanges, and whose requests are answered. */
export function Privacy({ flowId, state }: PartProps) {
  const { environment, keepPayloads, checkSignatures, signatures } = state;
  const change = useChangeSettings(flowId, environment);
  const set = (changes: EnvironmentChange) => change.mutate(changes, { onError: tellFailure });
  // The state follows a moment later from the server; until then the switch says enough.
  const shown = checkSignatures ? (signatures === 'off' ? undefined : signatures) : 'off';
  return (
    <SettingsCard title={text.title}>
      <div className="flex flex-col gap-1">
        <Switch
          label={text.keep}
          checked={keepPayloads}
          onCheckedChange={(next) => set({ keepPayloads: next })}
        />
        <p className="max-w-prose text-sm text-pretty text-faint">{text.keepText}</p>
        {keepPayloads && environment === 'live' && (
          <p className="w-fit rounded-control bg-warning-soft px-2.5 py-1.5 text-sm text-warning">
            {text.keepLive}
          </p>
        )}
      </div>
      <div className="flex flex-col gap-1 border-t border-line pt-3">
        <Switch
          label={text.signatures}
          checked={checkSignatures}
          onCheckedChange={(next) => set({ checkSignatures: next })}
        />
        <p className="max-w-prose text-sm text-pretty text-faint">{text.signaturesText}</p>
        {shown !== undefined && (
          <p className="flex items-baseline gap-2 text-base text-ink">
            <Badge tone={tones[shown]} dot>
              {text.stateNames[shown]}
            </Badge>
            {text.states[shown]}
          </p>
        )}
      </div>
    </SettingsCard>
  );
}
