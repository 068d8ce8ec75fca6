import { useMemo } from 'react';
import { ArrowDown, ArrowUp, ChevronRight, Copy, MoreHorizontal, Trash2, TriangleAlert } from 'lucide-react';
import type { ExchangeRule, JsonValue, RuleAnswer } from '@flowsmith/flow-model';
import { Badge, cx, IconButton, Menu, MenuItem, MenuSeparator } from '@/ui/index.ts';
import { shortJson } from '../debug/shortJson.ts';
import { ProblemLines } from './DataPart.tsx';
import { keepFocus } from './keepFocus.ts';
import { scenarioMessages } from './messages.ts';
import { RuleForm } from './RuleForm.tsx';
import { ruleProblems } from './ruleProblems.ts';

const messages = scenarioMessages.rules;
const icon = { size: 14, strokeWidth: 1.5 } as const;

/** One rule on a line: when it matches, what it answers, whether a phone would take that. Unfolds to be edited. */
export function RuleCard({
  value,
  rule,
  index,
  count,
  open,
  onToggle,
  onRule,
  onMove,
  onDuplicate,
}: {
  readonly value: JsonValue;
  readonly rule: ExchangeRule;
  readonly index: number;
  readonly count: number;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** `undefined` removes it. Absent: read only. */
  readonly onRule: ((rule: ExchangeRule | undefined) => void) | undefined;
  readonly onMove: (by: number) => void;
  readonly onDuplicate: () => void;
}) {
  const problems = useMemo(() => ruleProblems(value, rule), [value, rule]);
  return (
    <li className="rounded-control border border-line bg-raised">
      <div className="flex items-center pr-1">
        <button
          type="button"
          aria-expanded={open}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onClick={onToggle}
          onKeyDown={(event) => {
            if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
            event.preventDefault();
            event.stopPropagation();
            if (onRule === undefined) return;
            const button = event.currentTarget;
            onMove(event.key === 'ArrowUp' ? -1 : 1);
            keepFocus(() => button);
          }}
          className="flex min-h-9 min-w-0 flex-1 items-center gap-1.5 rounded-control px-1.5 py-1 text-left text-sm hover:bg-hover"
        >
          <ChevronRight
            size={12}
            strokeWidth={1.75}
            aria-hidden
            className={cx('shrink-0 text-faint', open && 'rotate-90')}
          />
          <span className="w-3 shrink-0 text-right text-xs text-faint tabular-nums">{index + 1}</span>
          <span className="min-w-0 flex-1">
            <span className="block truncate text-ink">{whenText(rule)}</span>
            <span className="block truncate text-muted">
              <span aria-hidden className="text-faint">
                →{' '}
              </span>
              {answerText(rule.answer)}
            </span>
          </span>
          {rule.times !== undefined && <Badge>{messages.timesBadge(rule.times)}</Badge>}
          {problems.length > 0 && (
            <TriangleAlert
              {...icon}
              className={problems.some(({ refused }) => refused) ? 'text-danger' : 'text-warning'}
              aria-label={messages.problems(problems.length)}
            />
          )}
        </button>
        {onRule !== undefined && (
          <Menu
            align="end"
            trigger={
              <IconButton size="xs" label={messages.more(index + 1)} icon={<MoreHorizontal {...icon} />} />
            }
          >
            <MenuItem
              icon={<ArrowUp {...icon} />}
              shortcut="Alt ↑"
              disabled={index === 0}
              onSelect={() => onMove(-1)}
            >
              {messages.up}
            </MenuItem>
            <MenuItem
              icon={<ArrowDown {...icon} />}
              shortcut="Alt ↓"
              disabled={index === count - 1}
              onSelect={() => onMove(1)}
            >
              {messages.down}
            </MenuItem>
            <MenuItem icon={<Copy {...icon} />} onSelect={onDuplicate}>
              {messages.duplicate}
            </MenuItem>
            <MenuSeparator />
            <MenuItem danger icon={<Trash2 {...icon} />} onSelect={() => onRule(undefined)}>
              {messages.remove}
            </MenuItem>
          </Menu>
        )}
      </div>
      {open && (
        <div className="flex flex-col gap-2.5 border-t border-line p-2.5">
          <ProblemLines problems={problems} />
          <RuleForm value={value} rule={rule} onRule={onRule} />
        </div>
      )}
    </li>
  );
}

function whenText({ action, screen, when }: ExchangeRule): string {
  const who = screen === undefined ? (action ?? messages.anyAction) : messages.from(action, screen);
  const pairs = Object.entries(when ?? {}).map(([key, value]) => `${key} = ${shortJson(value, 24)}`);
  return [who, ...pairs].join(' · ');
}

function answerText(answer: RuleAnswer): string {
  switch (answer.kind) {
    case 'screen':
      return answer.screen === '' ? messages.noScreen : answer.screen;
    case 'error':
      return messages.errorText(answer.message);
    case 'complete':
      return messages.completeText;
    case 'failure':
      return messages.failures[answer.status];
    case 'raw':
      return messages.rawText;
  }
}
