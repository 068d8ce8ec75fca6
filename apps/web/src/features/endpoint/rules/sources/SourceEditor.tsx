import { Plus, Trash2, X } from 'lucide-react';
import { SOURCE_METHODS, type RuleSource } from '@flowsmith/flow-model';
import { JsonField } from '@/features/phone/player/scenarios/JsonField.tsx';
import { Button, IconButton, Select, TextField } from '@/ui/index.ts';
import { rulesMessages as messages } from '../messages.ts';
import { FieldProblems } from '../rule/FieldProblems.tsx';
import { TrySource } from './TrySource.tsx';

const ICON = { size: 14, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** What is asked of a service, and what it answers when it is tried. */
export function SourceEditor({
  source,
  index,
  onSource,
}: {
  readonly source: RuleSource;
  readonly index: number;
  /** `undefined` removes it. */
  readonly onSource: (source: RuleSource | undefined) => void;
}) {
  const { headers, body, ...rest } = source;
  const set = (change: Partial<RuleSource>) => onSource({ ...source, ...change });
  return (
    <section
      aria-label={source.name}
      className="flex flex-col gap-3 rounded-card border border-line bg-raised p-3"
    >
      <div className="flex items-end gap-2">
        <TextField
          label={messages.sourceName}
          className="w-56"
          value={source.name}
          onChange={(name) => set({ name })}
        />
        <IconButton
          changes
          className="ml-auto"
          label={messages.removeSource}
          icon={<Trash2 {...ICON} />}
          onClick={() => onSource(undefined)}
        />
      </div>
      <div className="grid grid-cols-[96px_minmax(0,1fr)] gap-2">
        <Select
          label={messages.method}
          value={source.method}
          options={SOURCE_METHODS.map((method) => ({ value: method, label: method }))}
          onValueChange={(next) => {
            const method = SOURCE_METHODS.find((each) => each === next);
            if (method !== undefined) set({ method });
          }}
        />
        <TextField
          label={messages.url}
          help={messages.urlHelp}
          mono
          value={source.url}
          placeholder="https://api.example.com/slots?day=${payload.day}"
          onChange={(url) => set({ url })}
        />
      </div>
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1 text-sm font-medium text-muted">{messages.headers}</legend>
        {headers.map((header, at) => (
          <div key={at} className="grid grid-cols-[minmax(0,1fr)_minmax(0,2fr)_28px] gap-1.5">
            <TextField
              label={messages.headerName}
              hideLabel
              mono
              value={header.name}
              placeholder="authorization"
              onChange={(name) => set({ headers: headers.with(at, { ...header, name }) })}
            />
            <TextField
              label={messages.headerValue}
              hideLabel
              mono
              value={header.value}
              placeholder="Bearer ${secret.TOKEN}"
              onChange={(value) => set({ headers: headers.with(at, { ...header, value }) })}
            />
            <IconButton
              changes
              label={messages.removeHeader}
              icon={<X {...ICON} />}
              onClick={() => set({ headers: headers.toSpliced(at, 1) })}
            />
          </div>
        ))}
        <div className="flex items-center gap-2">
          <Button
            changes
            size="sm"
            variant="ghost"
            icon={<Plus {...ICON} />}
            onClick={() => set({ headers: [...headers, { name: '', value: '' }] })}
          >
            {messages.addHeader}
          </Button>
          <span className="text-sm text-faint">{messages.headerHelp}</span>
        </div>
      </fieldset>
      {source.method !== 'GET' && (
        <JsonField
          label={messages.body}
          help={messages.bodyHelp}
          value={body}
          onChange={(next) => onSource({ ...rest, headers, ...(next === undefined ? {} : { body: next }) })}
        />
      )}
      <TextField
        label={messages.failure}
        help={messages.failureHelp}
        value={source.failure ?? ''}
        onChange={(failure) => set({ failure })}
      />
      <FieldProblems path={['sources', index]} />
      <div className="border-t border-line pt-3">
        <TrySource source={source} />
      </div>
    </section>
  );
}
