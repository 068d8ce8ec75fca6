import { useId, useState } from 'react';
import { ChevronRight } from 'lucide-react';
import type { FlowTest, PlayKit, Scenario } from '@flowsmith/flow-model';
import { Button, Checkbox, TextField } from '@/ui/index.ts';
import { JsonBlock } from '../JsonBlock.tsx';
import { testMessages } from './messages.ts';
import { StepList } from './StepList.tsx';
import type { Recording } from './testEdits.ts';

const messages = testMessages.form;

/** Name of a new test and what it looks at, with its steps to check. */
export function SaveTest({
  recording,
  scenario,
  kit,
  onSave,
  onCancel,
}: {
  readonly recording: Recording;
  readonly scenario: Scenario | undefined;
  readonly kit: PlayKit;
  readonly onSave: (name: string, recorded: Recording & Pick<FlowTest, 'scenario'>) => void;
  readonly onCancel: () => void;
}) {
  const { steps, expect } = recording;
  const { end, screens = [], payload } = expect;
  const heading = useId();
  const [name, setName] = useState(messages.defaultName(screens));
  const [withScreens, setWithScreens] = useState(true);
  const [withPayload, setWithPayload] = useState(true);
  const taken = kit.tests.some((test) => test.name === name.trim());
  const problem = name.trim() === '' ? messages.nameMissing : taken ? messages.nameTaken : undefined;

  function save(): void {
    if (problem !== undefined) return;
    onSave(name.trim(), {
      ...(scenario === undefined ? {} : { scenario: scenario.id }),
      steps,
      expect: {
        end,
        ...(withScreens ? { screens } : {}),
        ...(withPayload && payload !== undefined ? { payload } : {}),
      },
    });
  }

  return (
    <form
      aria-labelledby={heading}
      className="flex flex-col gap-3 border-b border-line bg-raised p-3"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <h3 id={heading}>{messages.title}</h3>
      <TextField
        autoFocus
        label={messages.name}
        value={name}
        onChange={setName}
        onFocus={(event) => event.currentTarget.select()}
        error={problem}
      />
      <details className="group/steps text-sm">
        <summary className="flex cursor-default items-center gap-1 font-medium text-muted hover:text-ink">
          <ChevronRight
            size={12}
            strokeWidth={1.75}
            aria-hidden
            className="shrink-0 text-faint group-open/steps:rotate-90"
          />
          {messages.steps(steps.length)}
        </summary>
        <div className="pt-1.5">
          <StepList steps={steps} />
        </div>
      </details>
      <fieldset className="flex flex-col gap-1">
        <legend className="pb-1 text-sm font-medium text-muted">{messages.expect}</legend>
        <p className="text-sm text-ink">
          {messages.end}: {testMessages.end[end]}
        </p>
        <Checkbox label={messages.screens} checked={withScreens} onCheckedChange={setWithScreens} />
        <p className="pl-6 font-mono text-xs text-faint [overflow-wrap:anywhere]">{screens.join(' › ')}</p>
        {payload === undefined ? (
          <p className="text-sm text-faint">{messages.noPayload}</p>
        ) : (
          <>
            <Checkbox label={messages.payload} checked={withPayload} onCheckedChange={setWithPayload} />
            <div className="max-h-40 overflow-y-auto pl-6">
              <JsonBlock value={payload} />
            </div>
          </>
        )}
      </fieldset>
      <p className="text-sm text-faint">
        {scenario === undefined ? messages.noScenario : messages.scenario(scenario.name)}
      </p>
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>{messages.cancel}</Button>
        <Button type="submit" variant="primary">
          {messages.save}
        </Button>
      </div>
    </form>
  );
}
