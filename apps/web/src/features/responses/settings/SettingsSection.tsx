import { SectionPage } from '@/features/endpoint/common/SectionPage.tsx';
import { Hooks } from './Hooks.tsx';
import { settingsMessages as text } from './messages.ts';
import { Retention } from './Retention.tsx';

/** How long answers are kept, and who is told of them. */
export default function SettingsSection({ flowId }: { readonly flowId?: string }) {
  return (
    <SectionPage title={text.title} about={flowId === undefined ? text.aboutAll : text.about}>
      {flowId !== undefined && <Retention flowId={flowId} />}
      <Hooks flowId={flowId} />
    </SectionPage>
  );
}
