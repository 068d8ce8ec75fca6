import { useState } from 'react';
import type { JsonObject, ScreenView } from '@flowsmith/flow-model';
import { Badge, Tabs } from '@/ui/index.ts';
import { JsonBlock } from './JsonBlock.tsx';
import { playerMessages as messages } from './messages.ts';
import { shownState, type Run } from './run.ts';
import { Timeline } from './Timeline.tsx';

/** Beside the phone: what the screen received, what was entered, what would be sent, what happened. */
export function DebugPanel({ run, view }: { readonly run: Run; readonly view: ScreenView }) {
  const state = shownState(run);
  const { completion } = state;
  const [chosen, setChosen] = useState('data');
  const [seen, setSeen] = useState<JsonObject>();
  // The payload is what one plays for: show it when it comes.
  if (completion !== seen) {
    setSeen(completion);
    if (completion !== undefined) setChosen('payload');
  }
  const memory = state.screens[view.screenId];
  return (
    <Tabs
      label={messages.panel}
      value={chosen}
      onValueChange={setChosen}
      className="min-h-32 flex-1"
      panelClassName="min-h-0 flex-1 overflow-auto p-3"
      tabs={[
        {
          value: 'data',
          label: messages.tabs.data,
          panel: <Values values={memory?.data} empty={messages.noData} />,
        },
        {
          value: 'form',
          label: messages.tabs.form,
          panel: (
            <div className="flex flex-col gap-3">
              <Values values={memory?.form} empty={messages.noForm} />
              {view.invalid.length > 0 && <Invalid view={view} />}
            </div>
          ),
        },
        {
          value: 'payload',
          label: messages.tabs.payload,
          panel:
            completion === undefined ? (
              <p className="text-muted">{messages.noPayload}</p>
            ) : (
              <div className="flex flex-col gap-2">
                <p className="text-muted">{messages.sent}</p>
                <JsonBlock value={completion} />
              </div>
            ),
        },
        {
          value: 'events',
          label: messages.tabs.events,
          badge: <Badge tone="neutral">{run.entries.length}</Badge>,
          panel: <Timeline entries={run.entries} />,
        },
      ]}
    />
  );
}

function Values({ values, empty }: { readonly values: JsonObject | undefined; readonly empty: string }) {
  return values === undefined || Object.keys(values).length === 0 ? (
    <p className="text-muted">{empty}</p>
  ) : (
    <JsonBlock value={values} />
  );
}

function Invalid({ view }: { readonly view: ScreenView }) {
  return (
    <section className="text-sm">
      <h3 className="pb-1 font-medium text-ink">{messages.waiting(view.invalid.length)}</h3>
      <ul className="flex flex-col gap-0.5 text-muted">
        {view.invalid.map((input) => (
          <li key={input.name}>
            <code className="font-mono text-ink">{input.name}</code> {input.message}
          </li>
        ))}
      </ul>
    </section>
  );
}
