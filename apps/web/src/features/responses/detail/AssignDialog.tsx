import { useState } from 'react';
import { useFlows } from '@/api/flows.ts';
import { useAssignResponse } from '@/api/responses.ts';
import { tellFailure } from '@/features/endpoint/common/tell-failure.ts';
import { Button, Dialog, Select, toast } from '@/ui/index.ts';
import { detailMessages } from './messages.ts';

const text = detailMessages.assignDialog;

/** Says which flow was answered. */
export default function AssignDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const [flowId, setFlowId] = useState('');
  const flows = useFlows({ search: '', status: 'all' }).data?.pages.flatMap(({ items }) => items) ?? [];
  const assign = useAssignResponse(id);
  const chosen = flows.find((flow) => flow.id === flowId);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      size="sm"
      title={text.title}
      description={text.text}
      footer={
        <Button
          variant="primary"
          disabled={chosen === undefined}
          busy={assign.isPending}
          onClick={() =>
            assign.mutate(flowId, {
              onSuccess: () => {
                toast(text.done(chosen?.name ?? ''));
                onClose();
              },
              onError: tellFailure,
            })
          }
        >
          {text.confirm}
        </Button>
      }
    >
      <Select
        label={text.flow}
        value={flowId}
        onValueChange={setFlowId}
        options={flows.map(({ id: value, name }) => ({ value, label: name }))}
      />
    </Dialog>
  );
}
