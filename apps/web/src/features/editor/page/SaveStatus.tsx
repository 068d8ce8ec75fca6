import { Check, CloudOff, Eye, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useSignedOut } from '@/api/session.ts';
import { Button, Tooltip } from '@/ui/index.ts';
import { useEditor } from '../session/index.ts';
import { useDialogs } from './dialogs.ts';

/** Whether the server has everything, always in sight. */
export function SaveStatus({ onRetry }: { readonly onRetry: () => void }) {
  const save = useEditor((state) => state.save);
  const readOnly = useEditor((state) => state.readOnly);
  const signedOut = useSignedOut();
  if (readOnly !== undefined && save.kind === 'saved')
    return (
      <Tooltip content={readOnly}>
        <button type="button" className="flex items-center gap-1.5 rounded-control text-sm text-info">
          <Eye {...ICON} /> Read-only
        </button>
      </Tooltip>
    );
  if (signedOut && save.kind !== 'saved')
    return (
      <span className="flex items-center gap-1.5 text-sm text-warning" role="status">
        <CloudOff {...ICON} /> Signed out, kept here
      </span>
    );
  switch (save.kind) {
    case 'saved':
      return <Status icon={<Check {...ICON} />} text="Saved" />;
    case 'unsaved':
    case 'saving':
      return <Status icon={TURNING} text="Saving…" />;
    case 'offline':
      return (
        <Tooltip content={save.message}>
          <button
            type="button"
            className="flex items-center gap-1.5 rounded-control text-sm text-warning"
            onClick={onRetry}
          >
            <CloudOff {...ICON} /> Offline, kept here
          </button>
        </Tooltip>
      );
    case 'failed':
      return (
        <span className="flex items-center gap-1.5 text-sm text-danger" role="status">
          <TriangleAlert {...ICON} />{' '}
          <span className="max-w-60 truncate" title={save.message}>
            {save.message}
          </span>
          <Button size="sm" variant="ghost" onClick={onRetry}>
            Save again
          </Button>
        </span>
      );
    case 'conflict':
      return (
        <span className="flex items-center gap-1.5 text-sm text-warning" role="status">
          <TriangleAlert {...ICON} /> Saved elsewhere
          <Button size="sm" variant="ghost" onClick={() => useDialogs.getState().postponeConflict(false)}>
            Decide
          </Button>
        </span>
      );
  }
}

function Status({ icon, text }: { readonly icon: React.ReactNode; readonly text: string }) {
  return (
    <span className="flex items-center gap-1.5 text-sm text-faint" role="status">
      {icon} {text}
    </span>
  );
}

/** The box turns and not the drawing: browsers turn boxes beside the page's own work, which typing needs. */
const TURNING = (
  <span className="flex animate-spin will-change-transform">
    <LoaderCircle size={14} strokeWidth={1.5} aria-hidden />
  </span>
);

const ICON = { size: 14, strokeWidth: 1.5, 'aria-hidden': true } as const;
