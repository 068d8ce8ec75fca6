import { CircleCheck, CircleX, TriangleAlert, X } from 'lucide-react';
import { IconButton, Spinner, TextField } from '@/ui/index.ts';
import { FlowPicture } from '../FlowPicture.tsx';
import type { Assessment } from './assess.ts';
import { messages } from './messages.ts';
import type { ImportItem } from './useImport.ts';

const signs: Record<Assessment['tone'], { Icon: typeof CircleCheck; className: string }> = {
  good: { Icon: CircleCheck, className: 'text-success' },
  doubtful: { Icon: TriangleAlert, className: 'text-warning' },
  bad: { Icon: CircleX, className: 'text-danger' },
};

/** What will be imported: picture, name to change, and what was found in it. */
export function ImportItems(props: {
  items: readonly ImportItem[];
  onName: (key: string, name: string) => void;
  onRemove: (key: string) => void;
}) {
  return (
    <ul className="flex flex-col gap-2">
      {props.items.map((item) => (
        <li key={item.key} className="flex gap-3 rounded-card border border-line bg-panel p-2.5">
          <FlowPicture
            value={item.assessment?.value}
            width={64}
            top={8}
            className="h-[76px] w-20 shrink-0 rounded-control border border-line"
          />
          <div className="min-w-0 flex-1">
            <TextField
              label={messages.name}
              hideLabel
              value={item.name}
              onChange={(name) => props.onName(item.key, name)}
              disabled={item.assessment !== undefined && item.text === undefined}
              autoComplete="off"
            />
            <Findings item={item} />
          </div>
          <IconButton
            size="xs"
            label={messages.remove(item.name)}
            icon={<X size={14} strokeWidth={1.5} />}
            onClick={() => props.onRemove(item.key)}
          />
        </li>
      ))}
    </ul>
  );
}

function Findings({ item }: { item: ImportItem }) {
  if (item.assessment === undefined) {
    return (
      <p className="mt-1.5 flex items-center gap-1.5 text-sm text-muted">
        <Spinner /> {messages.reading}
      </p>
    );
  }
  const { Icon, className } = signs[item.error === undefined ? item.assessment.tone : 'bad'];
  return (
    <p className="mt-1.5 flex gap-1.5 text-sm text-muted">
      <Icon size={14} strokeWidth={1.75} className={`mt-px shrink-0 ${className}`} aria-hidden />
      <span>
        {item.error ?? item.assessment.words}
        {item.note !== undefined && ` ${item.note}`}
      </span>
    </p>
  );
}
