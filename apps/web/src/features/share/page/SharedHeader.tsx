import type { Scenario } from '@flowsmith/flow-model';
import { usePhonePreferences, type Platform } from '@/features/phone/index.ts';
import { cx, Select } from '@/ui/index.ts';
import { messages } from '../messages.ts';

const text = messages.page;
const PLATFORMS: readonly { readonly value: Platform; readonly label: string }[] = [
  { value: 'ios', label: text.ios },
  { value: 'android', label: text.android },
];

/**
 * Name of the flow, the scenarios where there is a choice, and which phone to draw. On a real phone, which is drawn as it is,
 * only the scenarios; without those the flow has the whole screen.
 */
export function SharedHeader({
  name,
  scenarios,
  scenarioId,
  onScenario,
}: {
  readonly name: string;
  readonly scenarios: readonly Scenario[];
  readonly scenarioId: string | undefined;
  readonly onScenario: (id: string) => void;
}) {
  const platform = usePhonePreferences((state) => state.platform);
  const setPlatform = usePhonePreferences((state) => state.setPlatform);
  const hasChoice = scenarios.length > 1;
  return (
    <header
      className={cx(
        'flex h-12 shrink-0 items-center gap-3 border-b border-line bg-panel px-4 handheld:h-10 handheld:px-2',
        !hasChoice && 'handheld:sr-only',
      )}
    >
      <h1 className="min-w-0 flex-1 truncate text-lg text-ink handheld:sr-only">{name}</h1>
      {hasChoice && (
        <Select
          label={text.scenario}
          hideLabel
          look="ghost"
          className="max-w-96 min-w-0 handheld:max-w-none handheld:flex-1"
          value={scenarioId ?? ''}
          onValueChange={onScenario}
          options={scenarios.map((scenario) => ({ value: scenario.id, label: scenario.name }))}
        />
      )}
      <div
        role="radiogroup"
        aria-label={text.phone}
        className="flex rounded-control border border-line bg-surface p-0.5 handheld:hidden"
      >
        {PLATFORMS.map(({ value, label }) => (
          <label
            key={value}
            className={cx(
              'flex h-6 items-center rounded-[4px] px-2.5 text-sm font-medium has-focus-visible:outline-2 has-focus-visible:outline-focus',
              value === platform ? 'bg-raised text-ink shadow-lift' : 'text-muted hover:text-ink',
            )}
          >
            <input
              type="radio"
              name="platform"
              className="sr-only"
              checked={value === platform}
              onChange={() => setPlatform(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </header>
  );
}
