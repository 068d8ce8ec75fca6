import { useId } from 'react';
import { ALargeSmall } from 'lucide-react';
import { Button, IconButton, Popover, Switch } from '@/ui/index.ts';
import { TEXT_SCALE, usePhonePreferences } from '../usePhonePreferences.ts';
import { playerMessages as messages } from './messages.ts';

/** How the phone is set up by its owner, and how large it is drawn. */
export function DisplayMenu() {
  const { textScale, rtl, fit, skipChat, untouched, change } = usePhonePreferences();
  const id = useId();
  const percent = Math.round(textScale * 100);
  return (
    <Popover
      title={messages.display}
      align="end"
      className="w-64"
      trigger={
        <IconButton
          label={messages.display}
          icon={<ALargeSmall size={16} strokeWidth={1.5} />}
          pressed={textScale !== 1 || rtl || !fit || untouched === 'empty'}
        />
      }
    >
      <div className="flex flex-col gap-1">
        <div className="flex items-center">
          <label htmlFor={id} className="flex-1 text-sm font-medium text-muted">
            {messages.textSize}
          </label>
          <output htmlFor={id} className="text-sm text-ink tabular-nums">
            {messages.percent(percent)}
          </output>
          <Button
            variant="ghost"
            size="sm"
            className="ml-1"
            disabled={textScale === 1}
            onClick={() => change({ textScale: 1 })}
          >
            {messages.reset}
          </Button>
        </div>
        <input
          id={id}
          type="range"
          className="w-full accent-accent"
          min={TEXT_SCALE.min}
          max={TEXT_SCALE.max}
          step={TEXT_SCALE.step}
          value={textScale}
          aria-valuetext={messages.percent(percent)}
          onChange={(event) => change({ textScale: event.currentTarget.valueAsNumber })}
        />
        <Switch label={messages.rtl} checked={rtl} onCheckedChange={(on) => change({ rtl: on })} />
        <Switch
          label={messages.fit}
          help={messages.fitHelp}
          checked={fit}
          onCheckedChange={(on) => change({ fit: on })}
        />
        <Switch
          label={messages.inChat}
          help={messages.inChatHelp}
          checked={!skipChat}
          onCheckedChange={(on) => change({ skipChat: !on })}
        />
        <Switch
          label={messages.sendEmpty}
          help={messages.sendEmptyHelp}
          checked={untouched === 'empty'}
          onCheckedChange={(on) => change({ untouched: on ? 'empty' : 'omit' })}
        />
      </div>
    </Popover>
  );
}
