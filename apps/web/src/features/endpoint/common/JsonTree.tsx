import { ChevronDown, ChevronRight, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { cx } from '@/ui/index.ts';
import { jsonTreeMessages as messages } from './json-tree-messages.ts';

/** Props of {@link JsonTree}. */
export interface JsonTreeProps {
  /** Any JSON. */
  readonly value: unknown;
  /** Accessible name. */
  readonly label: string;
  /** A text that stands for a value that was not kept. */
  readonly mask?: string;
}

/** JSON to look into: objects and lists open and close, long texts are cut until they are asked for. */
export function JsonTree({ value, label, mask }: JsonTreeProps) {
  return (
    <div role="group" aria-label={label} className="py-1.5 font-mono text-sm">
      <Node name={undefined} value={value} depth={0} mask={mask} />
    </div>
  );
}

interface NodeProps {
  /** `undefined`: the root. */
  readonly name: string | number | undefined;
  readonly value: unknown;
  readonly depth: number;
  readonly mask: string | undefined;
}

/** What is deeper, or longer, is closed at first. */
const OPEN = { depth: 4, members: 40 } as const;
const LONGEST = 200;

function Node({ name, value, depth, mask }: NodeProps) {
  const members = membersOf(value);
  const [open, setOpen] = useState(depth < OPEN.depth && (members?.length ?? 0) <= OPEN.members);
  if (members === undefined || members.length === 0)
    return (
      <div className="flex py-px pr-2" style={indent(depth)}>
        <span className="w-4 shrink-0" />
        <p className="min-w-0 [overflow-wrap:anywhere] whitespace-pre-wrap">
          <Name name={name} />
          <Leaf value={value} mask={mask} />
        </p>
      </div>
    );
  const [left, right] = Array.isArray(value) ? '[]' : '{}';
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="flex w-full items-center py-px pr-2 text-left hover:bg-hover"
        style={indent(depth)}
      >
        <Chevron size={14} strokeWidth={1.5} aria-hidden className="w-4 shrink-0 text-faint" />
        <span className="min-w-0 truncate">
          <Name name={name} />
          <span className="text-faint">
            {left}
            {open ? '' : ` ${messages.members(members.length)} ${right}`}
          </span>
        </span>
      </button>
      {open && (
        <>
          {members.map(([key, member]) => (
            <Node key={key} name={key} value={member} depth={depth + 1} mask={mask} />
          ))}
          <div className="py-px text-faint" style={indent(depth)}>
            <span className="inline-block w-4" />
            {right}
          </div>
        </>
      )}
    </>
  );
}

function Name({ name }: Pick<NodeProps, 'name'>) {
  if (name === undefined) return null;
  return (
    <>
      <span className={typeof name === 'number' ? 'text-faint' : 'text-ink'}>{name}</span>
      <span className="text-faint">: </span>
    </>
  );
}

function Leaf({ value, mask }: Pick<NodeProps, 'value' | 'mask'>) {
  const [whole, setWhole] = useState(false);
  if (mask !== undefined && value === mask)
    return (
      <span className="inline-flex items-center gap-1 rounded-[4px] bg-hover px-1 text-muted">
        <EyeOff size={12} strokeWidth={1.75} aria-hidden />
        {messages.masked}
      </span>
    );
  const text = JSON.stringify(value) ?? 'null';
  const cut = !whole && text.length > LONGEST;
  return (
    <>
      <span className={cx(tones[typeof value] ?? 'text-faint')}>
        {cut ? `${text.slice(0, LONGEST)}…` : text}
      </span>
      {cut && (
        <button
          type="button"
          className="ml-1 rounded-[4px] bg-hover px-1 font-sans text-muted hover:text-ink"
          onClick={() => setWhole(true)}
        >
          {messages.showAll(text.length)}
        </button>
      )}
    </>
  );
}

const tones: Partial<Record<string, string>> = {
  string: 'text-accent',
  number: 'text-info',
  boolean: 'text-warning',
};

function membersOf(value: unknown): readonly (readonly [string | number, unknown])[] | undefined {
  if (Array.isArray(value)) return value.map((item, index) => [index, item] as const);
  return typeof value === 'object' && value !== null ? Object.entries(value) : undefined;
}

function indent(depth: number) {
  return { paddingLeft: 4 + depth * 14 };
}
