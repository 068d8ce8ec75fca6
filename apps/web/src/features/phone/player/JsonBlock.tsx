import { Copy } from 'lucide-react';
import type { JsonValue } from '@flowsmith/flow-model';
import { IconButton, toast } from '@/ui/index.ts';
import { playerMessages as messages } from './messages.ts';

/** Longer texts (pictures, mostly) are shown shortened; a copy has them whole. */
const LONGEST = 160;

/** JSON to read and to copy. */
export function JsonBlock({ value }: { readonly value: JsonValue }) {
  const copy = () =>
    navigator.clipboard.writeText(JSON.stringify(value, undefined, 2)).then(
      () => toast(messages.copied),
      () => toast(messages.copyFailed),
    );
  return (
    <div className="group relative">
      <pre className="overflow-x-auto rounded-control border border-line bg-surface p-2 pr-9 font-mono text-sm whitespace-pre-wrap [overflow-wrap:anywhere]">
        {JSON.stringify(value, shorten, 2)}
      </pre>
      <IconButton
        className="absolute top-1 right-1"
        label={messages.copy}
        icon={<Copy size={14} strokeWidth={1.5} />}
        onClick={() => void copy()}
      />
    </div>
  );
}

function shorten(_key: string, value: unknown): unknown {
  return typeof value === 'string' && value.length > LONGEST
    ? `${value.slice(0, LONGEST)}… (${value.length})`
    : value;
}
