import { ArrowLeft, Moon, RotateCcw, Sun } from 'lucide-react';
import { isEndpointFlow, screensOf, type JsonValue } from '@flowsmith/flow-model';
import { IconButton, Select, Tabs } from '@/ui/index.ts';
import { usePhonePreferences } from '../usePhonePreferences.ts';
import { playerMessages as messages } from './messages.ts';
import { ASK_ENDPOINT } from './opening.ts';

const icon = { size: 16, strokeWidth: 1.5 } as const;

/** Above the phone: where to start, back, restart, and which phone. */
export function PlayerToolbar({
  value,
  start,
  canGoBack,
  onStart,
  onBack,
  onRestart,
}: {
  readonly value: JsonValue;
  /** Empty: where the flow itself starts. */
  readonly start: string;
  readonly canGoBack: boolean;
  readonly onStart: (screen: string) => void;
  readonly onBack: () => void;
  readonly onRestart: () => void;
}) {
  const { platform, theme, setPlatform, setTheme } = usePhonePreferences();
  const dark = theme === 'dark';
  return (
    <div
      className="flex flex-wrap items-center gap-1 border-b border-line bg-panel px-2 py-1.5"
      role="toolbar"
      aria-label={messages.phone}
    >
      <IconButton
        label={messages.back}
        icon={<ArrowLeft {...icon} />}
        disabled={!canGoBack}
        onClick={onBack}
      />
      <IconButton label={messages.restart} icon={<RotateCcw {...icon} />} onClick={onRestart} />
      <Select
        label={messages.startScreen}
        hideLabel
        look="ghost"
        className="min-w-20 flex-1"
        value={start}
        onValueChange={onStart}
        options={[
          { value: '', label: messages.entry },
          ...(isEndpointFlow(value) ? [{ value: ASK_ENDPOINT, label: messages.askEndpoint }] : []),
          ...screensOf(value).map(({ id }) => ({ value: id, label: id })),
        ]}
      />
      <Tabs
        look="pill"
        label={messages.platform}
        value={platform}
        onValueChange={(next) => setPlatform(next === 'ios' ? 'ios' : 'android')}
        tabs={[
          { value: 'ios', label: messages.ios },
          { value: 'android', label: messages.android },
        ]}
      />
      <IconButton
        label={dark ? messages.light : messages.dark}
        icon={dark ? <Sun {...icon} /> : <Moon {...icon} />}
        onClick={() => setTheme(dark ? 'light' : 'dark')}
      />
    </div>
  );
}
