import { useState } from 'react';
import {
  entryScreen,
  exampleData,
  findScreen,
  screensOf,
  valueAt,
  type JsonObject,
  type JsonValue,
  type RuntimeEvent,
} from '@flowsmith/flow-model';
import { Button, Select } from '@/ui/index.ts';
import { asTexts } from '../props.ts';
import { JsonBlock } from './JsonBlock.tsx';
import { playerMessages as messages } from './messages.ts';

const SUCCESS = 'SUCCESS';

/** Stands in for the endpoint: says what was asked and lets the author choose what is answered. */
export function ExchangeNotice({
  value,
  current,
  id,
  request,
  flowToken,
  onAnswer,
}: {
  readonly value: JsonValue;
  readonly current: string;
  readonly id: number;
  readonly request: JsonObject;
  readonly flowToken: string;
  readonly onAnswer: (event: RuntimeEvent) => void;
}) {
  const ids = screensOf(value).map((screen) => screen.id);
  const next = asTexts(valueAt(value, ['routing_model', current])).find((screen) => ids.includes(screen));
  const [choice, setChoice] = useState(next ?? (current || (entryScreen(value) ?? SUCCESS)));
  const answer =
    choice === SUCCESS
      ? { screen: SUCCESS, data: { extension_message_response: { params: { flow_token: flowToken } } } }
      : { screen: choice, data: exampleOf(value, choice) };
  return (
    <section
      className="flex flex-col gap-3 rounded-card border border-line bg-info-soft p-3"
      aria-label={messages.exchangeTitle}
      aria-live="polite"
    >
      <div>
        <h3 className="font-semibold text-info">{messages.exchangeTitle}</h3>
        <p className="text-sm text-muted">{messages.exchangeText}</p>
      </div>
      <Select
        label={messages.answerScreen}
        value={choice}
        onValueChange={setChoice}
        options={[
          ...ids.map((screen) => ({ value: screen, label: screen })),
          { value: SUCCESS, label: messages.success },
        ]}
      />
      <div className="flex gap-2">
        <Button
          variant="primary"
          size="sm"
          onClick={() => onAnswer({ type: 'exchange-answered', id, answer })}
        >
          {messages.answer}
        </Button>
        <Button
          variant="ghost"
          size="sm"
          onClick={() => onAnswer({ type: 'exchange-failed', id, message: messages.failure })}
        >
          {messages.fail}
        </Button>
      </div>
      <details className="text-sm">
        <summary className="cursor-pointer text-muted">{messages.request}</summary>
        <JsonBlock value={request} />
      </details>
    </section>
  );
}

function exampleOf(value: JsonValue, screenId: string): JsonObject {
  const found = findScreen(value, screenId);
  return found === undefined ? {} : exampleData(found.screen);
}
