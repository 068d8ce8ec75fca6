import { ChevronLeft, Inbox } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { useFlows } from '@/api/flows.ts';
import { useUnreadNotifications } from '@/api/notifications.ts';
import { ThemeMenu } from '@/app/ThemeMenu.tsx';
import { usePageTitle } from '@/app/usePageTitle.ts';
import { EmptyState, Select } from '@/ui/index.ts';
import { listMessages } from '../list/messages.ts';
import { useAnswerView } from '../list/useAnswerView.ts';
import { pageMessages as messages } from './messages.ts';
import { allAnswersPath } from './paths.ts';
import { SectionLoading } from './SectionLoading.tsx';
import { ANSWERS_SECTIONS, answersSectionOf } from './sections.ts';
import { SectionTabs } from './SectionTabs.tsx';

const AnswersSection = lazy(() => import('../list/AnswersSection.tsx'));
const HealthSection = lazy(() => import('../health/HealthSection.tsx'));
const SettingsSection = lazy(() => import('../settings/SettingsSection.tsx'));

/** What is there of all flows together. Charts are of one flow each. */
const SECTIONS = ANSWERS_SECTIONS.filter(({ ofAll }) => ofAll);

/** The answers to all flows. */
export default function AllAnswersPage() {
  const { section: named } = useParams();
  const section = SECTIONS.find(({ id }) => id === answersSectionOf(named))?.id ?? 'list';
  const unread = useUnreadNotifications(undefined);
  usePageTitle(messages.allTitle);
  return (
    <div className="flex h-full flex-col bg-surface text-ink">
      <header className="flex h-11 shrink-0 items-center gap-1 border-b border-line bg-panel px-2">
        <Link
          to="/"
          className="flex h-7 items-center gap-0.5 rounded-control pr-2 pl-1 text-base text-muted hover:bg-hover hover:text-ink"
        >
          <ChevronLeft size={16} strokeWidth={1.5} aria-hidden /> {messages.library}
        </Link>
        <span className="mx-1 h-4 w-px bg-line" aria-hidden />
        <h1 className="px-1.5 text-base font-semibold">{messages.allTitle}</h1>
        <div className="ml-auto">
          <ThemeMenu />
        </div>
      </header>
      <SectionTabs sections={SECTIONS} current={section} pathOf={allAnswersPath} unread={unread} />
      <main
        aria-label={SECTIONS.find(({ id }) => id === section)?.title}
        className="flex min-h-0 flex-1 flex-col"
      >
        <Suspense fallback={<SectionLoading />}>
          {section === 'list' && <AnswersSection empty={<Nothing />} flows={<FlowChoice />} />}
          {section === 'health' && <HealthSection />}
          {section === 'settings' && <SettingsSection />}
        </Suspense>
      </main>
    </div>
  );
}

const ALL = 'all';

/** Narrows the list to one flow, or to answers of which the flow is not known. */
function FlowChoice() {
  const { query, change } = useAnswerView(undefined);
  const flows = useFlows({ search: '', status: 'all' }).data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Select
      label={messages.flow}
      hideLabel
      className="w-44"
      value={query.flow === '' ? ALL : query.flow}
      onValueChange={(flow) => change({ flow: flow === ALL ? '' : flow, fields: [], version: 0 })}
      options={[
        { value: ALL, label: messages.allFlows },
        ...flows.map(({ id, name }) => ({ value: id, label: name })),
        { value: 'none', label: messages.noFlow },
      ]}
    />
  );
}

function Nothing() {
  const text = listMessages.empty;
  return (
    <EmptyState
      className="flex-1"
      icon={<Inbox size={20} strokeWidth={1.5} aria-hidden />}
      title={text.title}
      text={text.textOfAll}
      action={
        <Link
          to="/"
          className="flex h-control items-center rounded-control border border-edge bg-raised px-3 text-base font-medium text-ink hover:bg-hover"
        >
          {text.library}
        </Link>
      }
    />
  );
}
