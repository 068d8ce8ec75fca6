import { memo, type ReactNode } from 'react';
import { ArrowLeft, Moon, Play, RotateCcw, Sun } from 'lucide-react';
import type { RuntimeEvent } from '@flowsmith/flow-model';
import { Button, cx, IconButton, Select, Tabs } from '@/ui/index.ts';
import { usePhonePreferences } from '../usePhonePreferences.ts';
import { DisplayMenu } from './DisplayMenu.tsx';
import { playerMessages as messages } from './messages.ts';
import { ASK_ENDPOINT, NO_SCENARIO } from './opening.ts';

const icon = { size: 16, strokeWidth: 1.5 } as const;

/** Props of {@link PlayerToolbar}. Everything is stable while a flow is typed, so the toolbar is not drawn again. */
export interface PlayerToolbarProps {
  readonly screenIds: readonly string[];
  /** Where answers come from; absent: nothing to choose. */
  readonly answers?: ReactNode;
  /** The flow talks to an endpoint, so that it can be asked for the first screen. */
  readonly hasEndpoint: boolean;
  /** Empty: where the flow itself starts, or its scenario. */
  readonly start: string;
  /** Names by id. */
  readonly scenarios: readonly { readonly id: string; readonly name: string }[];
  readonly scenarioId: string | undefined;
  /** The flow was opened at least once. */
  readonly opened: boolean;
  readonly canGoBack: boolean;
  readonly onStart: (screen: string) => void;
  readonly onScenario: (id: string | undefined) => void;
  readonly onEvent: (event: RuntimeEvent) => void;
  readonly onRestart: () => void;
}

/** Above the phone: begin, back, where to start and with what, and which phone. */
export const PlayerToolbar = memo(function PlayerToolbar(props: PlayerToolbarProps) {
  const { screenIds, answers, hasEndpoint, start, scenarios, scenarioId, opened, canGoBack } = props;
  const { platform, theme, setPlatform, setTheme } = usePhonePreferences();
  const dark = theme === 'dark';
  return (
    <div
      className="flex flex-wrap items-center gap-1 border-b border-line bg-panel px-2 py-1.5"
      role="toolbar"
      aria-label={messages.phone}
    >
      <IconButton
        label={opened ? messages.restart : messages.start}
        icon={opened ? <RotateCcw {...icon} /> : <Play {...icon} />}
        onClick={props.onRestart}
      />
      <IconButton
        label={messages.back}
        icon={<ArrowLeft {...icon} />}
        disabled={!canGoBack}
        onClick={() => props.onEvent({ type: 'back' })}
      />
      <div
        className={cx(
          'flex min-w-16 flex-1 gap-1',
          (scenarios.length > 0 || answers !== undefined) && '@max-md:order-last @max-md:basis-full',
        )}
      >
        {answers}
        {scenarios.length > 0 && (
          <Select
            label={messages.scenario}
            hideLabel
            look="ghost"
            className="min-w-0 flex-1"
            value={scenarioId ?? NO_SCENARIO}
            onValueChange={(id) => props.onScenario(id === NO_SCENARIO ? undefined : id)}
            options={[
              ...scenarios.map(({ id, name }) => ({ value: id, label: name })),
              { value: NO_SCENARIO, label: messages.noScenario, hint: messages.noScenarioHint },
            ]}
          />
        )}
        <Select
          label={messages.startScreen}
          hideLabel
          look="ghost"
          className="min-w-0 flex-1"
          value={start}
          placeholder={messages.entry}
          onValueChange={(next) => props.onStart(next === ENTRY ? '' : next)}
          options={[
            { value: ENTRY, label: messages.entry },
            ...(hasEndpoint ? [{ value: ASK_ENDPOINT, label: messages.askEndpoint }] : []),
            ...screenIds.map((id) => ({ value: id, label: id })),
          ]}
        />
      </div>
      <Button
        variant="ghost"
        size="sm"
        className="px-1.5 @md:hidden"
        aria-label={messages.platformIs(messages[platform])}
        onClick={() => setPlatform(platform === 'ios' ? 'android' : 'ios')}
      >
        {messages[platform]}
      </Button>
      <Tabs
        look="pill"
        className="@max-md:hidden"
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
      <DisplayMenu />
    </div>
  );
});

/** The first choice of the start; no screen may have this id. */
const ENTRY = ':entry';
