import { positionAt, shownByMetaNow, type Diagnostic, type Fix, type Severity } from '@flowsmith/flow-model';
import { CircleCheck, CircleX, Info, TriangleAlert, Wand, WandSparkles } from 'lucide-react';
import { memo, useMemo, useState, type ReactNode } from 'react';
import { Button, cx, EmptyState } from '@/ui/index.ts';
import { chosenLints, useEditor, useEditorStore, useLintChoice } from '../session/index.ts';
import { applyAllFixes, applyFix } from './apply-fix.ts';
import { LintMenu } from './LintMenu.tsx';
import { placeLabel } from './place-label.ts';
import { ProblemHelp } from './ProblemHelp.tsx';
import { useFixes } from './useFixes.ts';

/** Rows drawn at once; more are a click away. */
const PAGE = 200;

const LOOKS: {
  readonly [severity in Severity]: {
    readonly icon: ReactNode;
    readonly tone: string;
    readonly plural: string;
    readonly word: string;
  };
} = {
  error: {
    icon: <CircleX size={16} strokeWidth={1.5} aria-hidden />,
    tone: 'text-danger',
    plural: 'errors',
    word: 'Error',
  },
  warning: {
    icon: <TriangleAlert size={16} strokeWidth={1.5} aria-hidden />,
    tone: 'text-warning',
    plural: 'warnings',
    word: 'Warning',
  },
  info: {
    icon: <Info size={16} strokeWidth={1.5} aria-hidden />,
    tone: 'text-info',
    plural: 'hints',
    word: 'Hint',
  },
};
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Everything that is wrong or doubtful, each with its place: a click shows it on the board and in the text. */
export function Problems() {
  const store = useEditorStore();
  const diagnostics = useEditor((state) => state.diagnostics);
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const [shown, setShown] = useState(PAGE);
  const counts = useMemo(() => countBySeverity(diagnostics), [diagnostics]);
  const listed = useMemo(
    () =>
      diagnostics
        .filter(({ severity }) => !hidden.has(severity))
        .toSorted(
          (a, b) =>
            SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
            a.range.offset - b.range.offset,
        ),
    [diagnostics, hidden],
  );

  const later = useMemo(() => new Set(shownByMetaNow(diagnostics).later), [diagnostics]);
  const visible = useMemo(() => listed.slice(0, shown), [listed, shown]);
  const fixes = useFixes(visible);
  const obvious = visible.filter(
    (diagnostic) =>
      diagnostic.severity !== 'info' && fixes.get(diagnostic)?.some(({ preferred }) => preferred),
  ).length;

  function toggle(severity: Severity): void {
    setHidden((before) => {
      const after = new Set(before);
      if (!after.delete(severity)) after.add(severity);
      return after;
    });
  }

  return (
    <div className="flex h-full min-h-0 flex-col bg-panel">
      <div
        className="flex shrink-0 items-center gap-1 border-b border-line px-2 py-1"
        role="group"
        aria-label="Show"
      >
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            aria-pressed={!hidden.has(severity)}
            disabled={counts[severity] === 0}
            onClick={() => toggle(severity)}
            className={cx(
              'flex h-6 items-center gap-1.5 rounded-control px-2 text-sm disabled:opacity-40',
              hidden.has(severity) ? 'text-faint line-through' : 'text-ink hover:bg-hover',
            )}
          >
            <span className={LOOKS[severity].tone}>{LOOKS[severity].icon}</span>
            {counts[severity]}{' '}
            {counts[severity] === 1 ? LOOKS[severity].word.toLowerCase() : LOOKS[severity].plural}
          </button>
        ))}
        <span className="flex-1" />
        {obvious > 1 && (
          <Button
            changes
            size="sm"
            variant="secondary"
            icon={<WandSparkles size={14} strokeWidth={1.5} aria-hidden />}
            onClick={() => applyAllFixes(store.getState(), chosenLints(useLintChoice.getState()))}
          >
            Fix all
          </Button>
        )}
        <LintMenu />
      </div>
      {diagnostics.length === 0 && (
        <EmptyState
          icon={<CircleCheck size={24} strokeWidth={1.5} />}
          title="No problems"
          text="Meta would accept this flow as it is."
        />
      )}
      <ul className="min-h-0 flex-1 overflow-y-auto py-1">
        {visible.map((diagnostic, index) => (
          <ProblemRow
            key={`${diagnostic.code} ${diagnostic.pointer} ${index}`}
            diagnostic={diagnostic}
            later={later.has(diagnostic)}
            fixes={fixes.get(diagnostic) ?? NO_FIXES}
          />
        ))}
        {listed.length > shown && (
          <li className="p-2">
            <Button variant="ghost" onClick={() => setShown(shown + PAGE)}>
              Show {Math.min(PAGE, listed.length - shown)} more of {listed.length}
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
}

const NO_FIXES: readonly Fix[] = [];

const ProblemRow = memo(function ProblemRow({
  diagnostic,
  later,
  fixes,
}: {
  readonly diagnostic: Diagnostic;
  /** Meta stops before it would find this one. */
  readonly later: boolean;
  readonly fixes: readonly Fix[];
}) {
  const store = useEditorStore();
  const doc = useEditor((state) => state.doc);
  const { severity, code, message, hint, range } = diagnostic;
  const look = LOOKS[severity];
  return (
    <li className="group flex flex-wrap items-start gap-2 px-3 py-1.5 hover:bg-hover">
      <span className={cx('mt-0.5 shrink-0', look.tone)}>{look.icon}</span>
      <button
        type="button"
        onClick={() => store.getState().revealPath(diagnostic.path, 'other')}
        className="min-w-60 flex-1 rounded text-left"
      >
        <span className="sr-only">{look.word}: </span>
        <span className="block text-base text-ink">{message}</span>
        {hint !== undefined && <span className="block text-sm text-muted">{hint}</span>}
        <span className="block truncate text-sm text-faint">
          {placeLabel(doc, diagnostic.path)} · line {positionAt(doc, range.offset).line} ·{' '}
          <code className="font-mono text-xs">{code}</code>
          {later && ' · Meta shows it once the other errors are mended'}
        </span>
      </button>
      {fixes.map(({ title, preferred }) => (
        <Button
          changes
          key={title}
          size="sm"
          variant={preferred === true ? 'secondary' : 'ghost'}
          icon={<Wand size={14} strokeWidth={1.5} aria-hidden />}
          onClick={() => applyFix(store.getState(), diagnostic, title)}
        >
          {title}
        </Button>
      ))}
      <ProblemHelp code={code} />
    </li>
  );
});

function countBySeverity(diagnostics: readonly Diagnostic[]): { readonly [severity in Severity]: number } {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity] += 1;
  return counts;
}
