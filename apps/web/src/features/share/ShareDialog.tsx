import { Info } from 'lucide-react';
import { useState } from 'react';
import { usePlayKit } from '@/api/play.ts';
import type { NewShare } from '@/api/shares.ts';
import { Dialog } from '@/ui/index.ts';
import { MadeLink } from './MadeLink.tsx';
import { messages } from './messages.ts';
import { NewLinkForm } from './NewLinkForm.tsx';
import { ShareList } from './ShareList.tsx';

/** Props of {@link ShareDialog}. */
export interface ShareDialogProps {
  readonly flowId: string;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Saves what the editor still holds; resolves to whether the server has everything. */
  readonly save?: (() => Promise<boolean>) | undefined;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Makes links that play the flow for people without the builder, lists them, and switches them off. */
export function ShareDialog({ flowId, open, onOpenChange, save }: ShareDialogProps) {
  const [made, setMade] = useState<NewShare>();
  const scenarios = usePlayKit(flowId, open).data?.kit.scenarios ?? [];
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) setMade(undefined);
        onOpenChange(next);
      }}
      size="md"
      title={messages.title}
      description={messages.description}
    >
      <div className="flex flex-col gap-4">
        {LOOPBACK.test(location.hostname) && (
          <p className="flex items-start gap-2 rounded-control bg-info-soft px-3 py-2 text-sm text-ink">
            <Info size={14} strokeWidth={1.75} className="mt-px shrink-0 text-info" aria-hidden />
            {messages.thisMachine}
          </p>
        )}
        {made === undefined ? (
          <NewLinkForm flowId={flowId} scenarios={scenarios} save={save} onMade={setMade} />
        ) : (
          <MadeLink made={made} onAnother={() => setMade(undefined)} />
        )}
        <ShareList flowId={flowId} open={open} scenarios={scenarios} />
      </div>
    </Dialog>
  );
}
