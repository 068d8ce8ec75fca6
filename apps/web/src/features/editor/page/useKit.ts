import type { PlayKit } from '@flowsmith/flow-model';
import { usePlayKit, useSavePlayKit, type KitEvent } from '@/api/play.ts';
import { toast } from '@/ui/index.ts';
import { useEditor } from '../session/index.ts';

/** What the open flow is played with. */
export interface EditorKit {
  /** `undefined` while it is on its way, and when it cannot be read. */
  readonly kit: PlayKit | undefined;
  /** Shows and saves a changed kit, always the same function; `undefined` while there is nothing to change, or no right to. */
  readonly onKit: ((kit: PlayKit) => void) | undefined;
}

/** Scenarios and tests of the open flow; says when saving them fails, or somebody else saved others. */
export function useKit(): EditorKit {
  const flowId = useEditor((state) => state.flowId);
  const { data } = usePlayKit(flowId);
  const readOnly = useEditor((state) => state.readOnly !== undefined);
  const onKit = useSavePlayKit(flowId, tell);
  return { kit: data?.kit, onKit: data === undefined || readOnly ? undefined : onKit };
}

/** One message at a time. */
const TOAST = 'play-kit';

function tell(event: KitEvent): void {
  switch (event.kind) {
    case 'conflict':
      toast('Scenarios and tests were changed elsewhere', {
        id: TOAST,
        tone: 'warning',
        text: 'You see those now. Yours can still be put back.',
        action: { label: 'Put mine back', onClick: event.keepMine },
        duration: 20_000,
      });
      return;
    case 'failed':
      toast('Scenarios and tests are not saved', {
        id: TOAST,
        tone: 'danger',
        text: [event.error.message, event.error.hint].filter(Boolean).join(' '),
        duration: 10_000,
      });
      return;
  }
}
