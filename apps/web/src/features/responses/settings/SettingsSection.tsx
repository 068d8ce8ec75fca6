import { useWhyNot } from '@/api/me.ts';
import { SectionPage } from '@/features/endpoint/common/SectionPage.tsx';
import { ReadOnlyArea } from '@/ui/index.ts';
import { Hooks } from './Hooks.tsx';
import { settingsMessages as text } from './messages.ts';
import { Retention } from './Retention.tsx';

/** How long answers are kept, and who is told of them. */
export default function SettingsSection({ flowId }: { readonly flowId?: string }) {
  const noDeleting = useWhyNot('answers:delete');
  const noExport = useWhyNot('answers:export');
  return (
    <SectionPage title={text.title} about={flowId === undefined ? text.aboutAll : text.about}>
      {flowId !== undefined && (
        <ReadOnlyArea why={noDeleting}>
          <Retention flowId={flowId} />
        </ReadOnlyArea>
      )}
      <ReadOnlyArea why={noExport}>
        <Hooks flowId={flowId} />
      </ReadOnlyArea>
    </SectionPage>
  );
}
