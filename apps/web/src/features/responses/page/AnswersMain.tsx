import { lazy, Suspense } from 'react';
import { useUnreadNotifications } from '@/api/notifications.ts';
import { useEditor } from '@/features/editor/session/index.ts';
import { SectionLoading } from './SectionLoading.tsx';
import { FirstAnswer } from './FirstAnswer.tsx';
import { answersPath } from './paths.ts';
import { ANSWERS_SECTIONS, type AnswersSectionId } from './sections.ts';
import { SectionTabs } from './SectionTabs.tsx';

/** Each section is fetched when it is first opened. */
const AnswersSection = lazy(() => import('../list/AnswersSection.tsx'));
const ChartsSection = lazy(() => import('../charts/ChartsSection.tsx'));
const HealthSection = lazy(() => import('../health/HealthSection.tsx'));
const SettingsSection = lazy(() => import('../settings/SettingsSection.tsx'));

/** The answers to the open flow, one section at a time. */
export default function AnswersMain({ section }: { readonly section: AnswersSectionId }) {
  const flowId = useEditor((state) => state.flowId);
  const unread = useUnreadNotifications(flowId);
  return (
    <>
      <SectionTabs
        sections={ANSWERS_SECTIONS}
        current={section}
        pathOf={(id) => answersPath(flowId, id)}
        unread={unread}
      />
      <main
        aria-label={ANSWERS_SECTIONS.find(({ id }) => id === section)?.title}
        className="flex min-h-0 flex-1 flex-col"
      >
        <Suspense fallback={<SectionLoading />}>
          {section === 'list' && <AnswersSection flowId={flowId} empty={<FirstAnswer flowId={flowId} />} />}
          {section === 'charts' && <ChartsSection flowId={flowId} />}
          {section === 'health' && <HealthSection flowId={flowId} />}
          {section === 'settings' && <SettingsSection flowId={flowId} />}
        </Suspense>
      </main>
    </>
  );
}
