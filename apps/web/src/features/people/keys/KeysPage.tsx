import { KeyRound, Laptop, Plus, ServerCrash } from 'lucide-react';
import { useState } from 'react';
import { asApiError } from '@/api/api-error.ts';
import { useApiKeys, type ApiKey } from '@/api/api-keys.ts';
import { useMe, useWhyNot } from '@/api/me.ts';
import { PageFrame } from '@/app/PageFrame.tsx';
import { NotPermitted } from '@/features/auth/common/NotPermitted.tsx';
import { Button, EmptyState, Skeleton } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import { KeyDialog } from './KeyDialog.tsx';
import { KeyTable } from './KeyTable.tsx';

const text = messages.keys;
const ICON = { size: 20, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** Keys that programs use the API with. For owners. */
export default function KeysPage() {
  const me = useMe();
  const why = useWhyNot('keys:manage');
  const [creating, setCreating] = useState(false);
  const isOpen = me?.actor.kind === 'local';
  return (
    <PageFrame
      title={text.title}
      actions={
        why === undefined &&
        !isOpen && (
          <Button
            size="sm"
            variant="primary"
            icon={<Plus size={14} strokeWidth={1.75} aria-hidden />}
            onClick={() => setCreating(true)}
          >
            {text.create}
          </Button>
        )
      }
    >
      <main className="min-h-0 flex-1 overflow-y-auto">
        {isOpen ? (
          <EmptyState icon={<Laptop {...ICON} />} {...text.local} />
        ) : why === undefined ? (
          <div className="mx-auto flex w-full max-w-5xl flex-col gap-4 p-5">
            <p className="max-w-prose text-pretty text-muted">{text.about}</p>
            <Keys />
          </div>
        ) : (
          <NotPermitted why={why} />
        )}
      </main>
      {creating && <KeyDialog onClose={() => setCreating(false)} />}
    </PageFrame>
  );
}

function Keys() {
  const keys = useApiKeys();
  if (keys.isPending) return <Skeleton className="h-40" />;
  if (keys.isError)
    return (
      <EmptyState
        icon={<ServerCrash {...ICON} />}
        title={text.failed}
        text={asApiError(keys.error).message}
        action={<Button onClick={() => void keys.refetch()}>{messages.retry}</Button>}
      />
    );
  const isActive = ({ state }: ApiKey) => state === 'active';
  const active = keys.data.filter(isActive);
  const over = keys.data.filter((key) => !isActive(key));
  return (
    <>
      {active.length === 0 ? (
        <EmptyState icon={<KeyRound {...ICON} />} {...text.none} />
      ) : (
        <KeyTable keys={active} />
      )}
      {over.length > 0 && (
        <details>
          <summary className="w-fit cursor-default rounded-control text-sm font-medium text-muted hover:text-ink">
            {text.over(over.length)}
          </summary>
          <div className="mt-2">
            <KeyTable keys={over} />
          </div>
        </details>
      )}
    </>
  );
}
