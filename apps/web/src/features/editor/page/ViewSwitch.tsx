import { Link } from 'react-router';
import { buildPath, endpointPath } from '@/features/endpoint/index.ts';
import { answersPath } from '@/features/responses/index.ts';
import { cx, Tooltip } from '@/ui/index.ts';
import { shortcut } from '../common/shortcuts.ts';
import { useEditor } from '../session/index.ts';
import { useEditorView } from './useEditorView.ts';

/** Between the flow on the board, its endpoint, and what people answered. */
export function ViewSwitch() {
  const flowId = useEditor((state) => state.flowId);
  const { kind } = useEditorView();
  const views = [
    { kind: 'build', title: 'Build', about: 'The flow on the board', to: buildPath(flowId) },
    { kind: 'endpoint', title: 'Endpoint', about: 'The server side of the flow', to: endpointPath(flowId) },
    { kind: 'answers', title: 'Answers', about: 'What people answered', to: answersPath(flowId) },
  ] as const;
  return (
    <nav
      aria-label="View"
      className="flex shrink-0 items-center gap-0.5 rounded-control bg-hover p-0.5 dark:bg-surface"
    >
      {views.map((view) => (
        <Tooltip
          key={view.kind}
          content={view.about}
          shortcut={shortcut('E', { shift: view.kind === 'answers' })}
          side="bottom"
        >
          <Link
            to={view.to}
            aria-current={view.kind === kind ? 'page' : undefined}
            className={cx(
              'flex h-6 items-center rounded-[4px] px-2.5 text-base font-medium select-none',
              view.kind === kind
                ? 'bg-raised text-ink shadow-lift dark:bg-hover'
                : 'text-muted hover:text-ink',
            )}
          >
            {view.title}
          </Link>
        </Tooltip>
      ))}
    </nav>
  );
}
