import { useDraggable, useDroppable } from '@dnd-kit/core';
import {
  ArrowDown,
  ArrowUp,
  ChevronRight,
  CircleAlert,
  Copy,
  GripVertical,
  MoreHorizontal,
  Trash2,
  TriangleAlert,
} from 'lucide-react';
import type { EndpointRule } from '@flowsmith/flow-model';
import { cx, IconButton, Menu, MenuItem, MenuSeparator, TextField } from '@/ui/index.ts';
import { answerText, conditionText } from '../describe.ts';
import { rulesMessages as messages } from '../messages.ts';
import { useProblemsAt } from '../session/useRules.ts';
import { AnswerEditor } from './AnswerEditor.tsx';
import { FieldProblems } from './FieldProblems.tsx';
import { ConditionEditor } from './ConditionEditor.tsx';

const ICON = { size: 14, strokeWidth: 1.5, 'aria-hidden': true } as const;

interface Props {
  readonly rule: EndpointRule;
  /** In the table. */
  readonly index: number;
  /** In its group, from 0. */
  readonly place: number;
  readonly count: number;
  readonly group: string;
  readonly open: boolean;
  /** Where what is dragged would come to stand. */
  readonly drop: 'above' | 'below' | undefined;
  readonly onToggle: () => void;
  readonly onRule: (rule: EndpointRule, kind?: string) => void;
  readonly onMove: (by: number) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
}

/** A rule on two lines: when, and what then. Unfolds to be edited. */
export function RuleCard(props: Props) {
  const { rule, index, place, count, group, open, drop } = props;
  const problems = useProblemsAt(['rules', index]);
  const worst = problems.some(({ severity }) => severity === 'error') ? 'error' : problems[0]?.severity;
  const { setNodeRef: setHandle, listeners, isDragging } = useDraggable({ id: rule.id });
  const { setNodeRef: setCard } = useDroppable({ id: rule.id });
  const scope = { action: rule.action, screen: rule.screen ?? '' };
  const { note: _note, ...unnoted } = rule;
  return (
    <li
      ref={setCard}
      className={cx(
        'relative rounded-control border bg-raised',
        open ? 'border-edge' : 'border-line',
        isDragging && 'opacity-50',
        drop === 'above' &&
          'before:absolute before:inset-x-0 before:-top-1 before:h-0.5 before:rounded-full before:bg-accent',
        drop === 'below' &&
          'after:absolute after:inset-x-0 after:-bottom-1 after:h-0.5 after:rounded-full after:bg-accent',
      )}
    >
      <div className="flex items-center pr-1">
        <span
          ref={setHandle}
          {...listeners}
          title={messages.drag(place + 1)}
          className={cx(
            'flex h-9 w-6 shrink-0 cursor-grab touch-none items-center justify-center text-faint',
            count < 2 && 'invisible',
          )}
        >
          <GripVertical {...ICON} />
        </span>
        <button
          type="button"
          data-rule={rule.id}
          aria-expanded={open}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
          onClick={props.onToggle}
          onKeyDown={(event) => {
            if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
              event.preventDefault();
              props.onMove(event.key === 'ArrowUp' ? -1 : 1);
            } else if (event.key === 'Delete') {
              event.preventDefault();
              props.onRemove();
            }
          }}
          className="flex min-h-10 min-w-0 flex-1 items-center gap-2 rounded-control py-1.5 pr-1.5 text-left hover:bg-hover"
        >
          <ChevronRight
            size={12}
            strokeWidth={1.75}
            aria-hidden
            className={cx('shrink-0 text-faint', open && 'rotate-90')}
          />
          <span className="w-3 shrink-0 text-right text-xs text-faint tabular-nums">
            <span className="sr-only">{messages.ruleBefore}</span>
            {place + 1}
            <span className="sr-only">{messages.ruleOf(group)}</span>
          </span>
          <span className="min-w-0 flex-1">
            <span
              className={cx('block truncate text-base', rule.when === undefined ? 'text-muted' : 'text-ink')}
            >
              {conditionText(rule.when)}
            </span>
            <span className="block truncate text-sm text-muted">
              <span className="text-faint">→ </span>
              <span className={cx(rule.answer.kind === 'screen' && 'font-mono')}>
                {answerText(rule.answer)}
              </span>
              {rule.note !== undefined && rule.note !== '' && (
                <span className="text-faint"> · {rule.note}</span>
              )}
            </span>
          </span>
          {worst !== undefined && (
            <span className={worst === 'error' ? 'text-danger' : 'text-warning'} title={problems[0]?.message}>
              {worst === 'error' ? <CircleAlert {...ICON} /> : <TriangleAlert {...ICON} />}
            </span>
          )}
        </button>
        <Menu
          align="end"
          trigger={
            <IconButton
              changes
              size="sm"
              label={messages.ruleMore(place + 1)}
              icon={<MoreHorizontal {...ICON} />}
            />
          }
        >
          <MenuItem
            changes
            icon={<ArrowUp {...ICON} />}
            shortcut="Alt ↑"
            disabled={place === 0}
            onSelect={() => props.onMove(-1)}
          >
            {messages.up}
          </MenuItem>
          <MenuItem
            changes
            icon={<ArrowDown {...ICON} />}
            shortcut="Alt ↓"
            disabled={place === count - 1}
            onSelect={() => props.onMove(1)}
          >
            {messages.down}
          </MenuItem>
          <MenuItem changes icon={<Copy {...ICON} />} onSelect={props.onDuplicate}>
            {messages.duplicate}
          </MenuItem>
          <MenuSeparator />
          <MenuItem changes danger icon={<Trash2 {...ICON} />} shortcut="Del" onSelect={props.onRemove}>
            {messages.remove}
          </MenuItem>
        </Menu>
      </div>
      {open && (
        <div className="grid grid-cols-[44px_minmax(0,1fr)] gap-x-2 gap-y-3 border-t border-line p-3">
          <span className="pt-1 text-sm font-semibold text-muted">{messages.when}</span>
          <div className="min-w-0">
            <ConditionEditor
              condition={rule.when}
              scope={scope}
              onChange={(when) => {
                const { when: _when, ...others } = rule;
                props.onRule(when === undefined ? others : { ...others, when }, `${rule.id} when`);
              }}
            />
            <FieldProblems path={['rules', index, 'when']} />
            <FieldProblems path={['rules', index, 'screen']} />
          </div>
          <span className="pt-1 text-sm font-semibold text-muted">{messages.answer}</span>
          <div className="min-w-0">
            <AnswerEditor
              answer={rule.answer}
              scope={scope}
              path={['rules', index, 'answer']}
              onChange={(answer) => props.onRule({ ...rule, answer }, `${rule.id} answer`)}
            />
            <FieldProblems path={['rules', index, 'answer', 'screen']} />
            <FieldProblems path={['rules', index, 'answer', 'message']} />
          </div>
          <span className="pt-1 text-sm font-semibold text-muted">{messages.note}</span>
          <TextField
            label={messages.note}
            hideLabel
            value={rule.note ?? ''}
            placeholder={messages.noteHint}
            onChange={(note) => props.onRule(note === '' ? unnoted : { ...rule, note }, `${rule.id} note`)}
          />
        </div>
      )}
    </li>
  );
}
