import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import { useWhyNot } from '@/api/me.ts';
import { type FlowSummary, useDeleteFlow, useDuplicateFlow, useUndeleteFlow } from '@/api/flows.ts';
import { metaPath } from '@/features/lifecycle/index.ts';
import { sendPath } from '@/features/send/index.ts';
import { toast } from '@/ui/index.ts';
import { messages } from './messages.ts';

/** What can be done with a flow in the library. */
export interface FlowCommands {
  readonly open: (flow: FlowSummary) => void;
  readonly rename: (flow: FlowSummary) => void;
  readonly duplicate: (flow: FlowSummary) => void;
  /** Opens the page that sends it. */
  readonly send: (flow: FlowSummary) => void;
  /** Opens the page that says how it stands at Meta. */
  readonly atMeta: (flow: FlowSummary) => void;
  readonly remove: (flow: FlowSummary) => void;
  readonly restore: (flow: FlowSummary) => void;
}

/**
 * The commands of the library with their toasts. Deleting asks nothing: it can be undone.
 * @param rename opens the dialog for another name.
 * @param onRemoved moves the focus away from a card that goes. Both must be stable: the cards are drawn anew when they change.
 */
export function useFlowCommands(
  rename: (flow: FlowSummary) => void,
  onRemoved: (flow: FlowSummary) => void,
): FlowCommands {
  const navigate = useNavigate();
  const { mutate: duplicate } = useDuplicateFlow();
  const { mutate: remove } = useDeleteFlow();
  const { mutate: restore } = useUndeleteFlow();
  const why = useWhyNot('flows:write');

  return useMemo(() => {
    const bringBack = (flow: FlowSummary) =>
      restore(flow.id, {
        onSuccess: () => toast(messages.restored(flow.name)),
        onError: failed(messages.failed.restore),
      });

    /** The keys of the cards know nothing of permissions. */
    const allowed =
      (command: (flow: FlowSummary) => void) =>
      (flow: FlowSummary): void => {
        if (why === undefined) command(flow);
        else toast(why, { tone: 'warning', id: 'not-permitted' });
      };

    return {
      open: (flow) => void navigate(`/flows/${flow.id}`),
      rename: allowed(rename),
      send: (flow) => void navigate(sendPath(flow.id)),
      atMeta: (flow) => void navigate(metaPath(flow.id)),
      duplicate: allowed((flow) =>
        duplicate(
          { id: flow.id },
          {
            onSuccess: (copy) =>
              toast(messages.duplicated(copy.name), {
                action: { label: messages.openIt, onClick: () => void navigate(`/flows/${copy.id}`) },
              }),
            onError: failed(messages.failed.duplicate),
          },
        ),
      ),
      remove: allowed((flow) => {
        onRemoved(flow);
        remove(flow.id, {
          onSuccess: () =>
            toast(messages.deleted(flow.name), {
              action: { label: messages.undo, onClick: () => bringBack(flow) },
            }),
          onError: failed(messages.failed.delete),
        });
      }),
      restore: allowed(bringBack),
    };
  }, [navigate, duplicate, remove, restore, rename, onRemoved, why]);
}

function failed(title: string): (error: unknown) => void {
  return (error) => {
    const { message, hint } = asApiError(error);
    toast(title, { tone: 'danger', text: [message, hint].filter((part) => part !== undefined).join(' ') });
  };
}
