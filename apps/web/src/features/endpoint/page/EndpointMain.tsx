import { addEndpoint, isEndpointFlow } from '@flowsmith/flow-model';
import { ServerOff } from 'lucide-react';
import { lazy, Suspense, type ComponentType } from 'react';
import { Link } from 'react-router';
import { useEditor, useEditorStore } from '@/features/editor/session/index.ts';
import { useWhyNot } from '@/api/me.ts';
import { Button, cx, EmptyState, ReadOnlyArea, Skeleton } from '@/ui/index.ts';
import { pageMessages as messages } from './messages.ts';
import { endpointPath } from './paths.ts';
import { SECTIONS, type SectionId } from './sections.ts';

type Section = ComponentType<{ readonly flowId: string }>;

/** Each section is fetched when it is first opened. */
const PANELS: { readonly [section in SectionId]: Section } = {
  code: lazy(() => import('../code/CodeSection.tsx')),
  rules: lazy(() => import('../rules/RulesSection.tsx')),
  exchanges: lazy(() => import('../exchanges/ExchangesSection.tsx')),
  keys: lazy(() => import('../keys/KeysSection.tsx')),
  settings: lazy(() => import('../settings/SettingsSection.tsx')),
};

/** The endpoint of the open flow, one section at a time. */
export default function EndpointMain({ section }: { readonly section: SectionId }) {
  const flowId = useEditor((state) => state.flowId);
  const hasEndpoint = useEditor((state) => isEndpointFlow(state.doc.good?.value));
  const Panel = PANELS[section];
  const readOnly = useWhyNot('endpoints:write');
  if (!hasEndpoint)
    return (
      <ReadOnlyArea why={readOnly}>
        <NoEndpoint />
      </ReadOnlyArea>
    );
  return (
    <>
      <nav
        aria-label={messages.sections}
        className="flex h-9 shrink-0 items-center gap-1 overflow-x-auto border-b border-line bg-panel px-2"
      >
        {SECTIONS.map(({ id, title }) => (
          <Link
            key={id}
            to={endpointPath(flowId, id)}
            aria-current={id === section ? 'page' : undefined}
            className={cx(
              'relative flex h-9 items-center px-2 text-base font-medium whitespace-nowrap',
              id === section
                ? 'text-ink after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:rounded-full after:bg-accent'
                : 'text-muted hover:text-ink',
            )}
          >
            {title}
          </Link>
        ))}
      </nav>
      <main
        aria-label={SECTIONS.find(({ id }) => id === section)?.title}
        className="flex min-h-0 flex-1 flex-col"
      >
        <Suspense fallback={LOADING}>
          {/* The list of exchanges has nothing but filters. */}
          <ReadOnlyArea why={section === 'exchanges' ? undefined : readOnly}>
            <Panel key={section} flowId={flowId} />
          </ReadOnlyArea>
        </Suspense>
      </main>
    </>
  );
}

/** Most flows need none: says what one is for, and gives one. */
function NoEndpoint() {
  const store = useEditorStore();
  return (
    <main aria-label={messages.noneTitle} className="flex flex-1 items-center justify-center overflow-y-auto">
      <EmptyState
        icon={<ServerOff size={20} strokeWidth={1.5} aria-hidden />}
        title={messages.noneTitle}
        text={
          <>
            <p>{messages.noneText}</p>
            <p className="mt-2 text-sm text-faint">{messages.giveHint}</p>
          </>
        }
        action={
          <Button
            changes
            variant="primary"
            onClick={() => {
              const { run, announce } = store.getState();
              if (run(messages.giveStep, addEndpoint, { select: false })) announce(messages.given);
            }}
          >
            {messages.give}
          </Button>
        }
      />
    </main>
  );
}

const LOADING = (
  <div className="flex flex-1 flex-col gap-3 p-4" aria-busy="true">
    <Skeleton className="h-5 w-72" />
    <Skeleton className="h-3 w-1/2" />
    <Skeleton className="h-3 w-2/5" />
  </div>
);
