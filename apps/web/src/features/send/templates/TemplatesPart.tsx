import { MessageSquarePlus, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import type { Account } from '@/api/accounts.ts';
import { useDeleteTemplate, useMessageTemplates, type MessageTemplate } from '@/api/sending.ts';
import {
  AlertDialog,
  Badge,
  Button,
  EmptyState,
  IconButton,
  Skeleton,
  toast,
  type Tone,
} from '@/ui/index.ts';
import { templateKey } from '../draft/message-draft.ts';
import { useDraft } from '../draft/useDraft.ts';
import { messages } from '../messages.ts';
import { sendPath } from '../paths.ts';
import { NewTemplateDialog } from './NewTemplateDialog.tsx';

const text = messages.templates;
const TONES: { readonly [status: string]: Tone } = {
  APPROVED: 'success',
  PENDING: 'info',
  REJECTED: 'danger',
  PAUSED: 'warning',
  DISABLED: 'danger',
};

/** Templates that open the flow: how each stands with Meta, and new ones. */
export function TemplatesPart({ account, flowId }: { readonly account: Account; readonly flowId: string }) {
  const templates = useMessageTemplates(account.id, flowId);
  const [creating, setCreating] = useState(false);
  const create = (
    <Button
      changes
      variant="primary"
      icon={<Plus size={16} strokeWidth={1.75} aria-hidden />}
      onClick={() => setCreating(true)}
    >
      {text.new}
    </Button>
  );
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex max-w-4xl flex-col gap-4 p-5">
        {templates.isPending && <Skeleton className="h-32" />}
        {templates.isError && (
          <EmptyState
            title={messages.failed}
            text={asApiError(templates.error).message}
            action={<Button onClick={() => void templates.refetch()}>{messages.retry}</Button>}
          />
        )}
        {templates.data?.length === 0 && (
          <EmptyState
            icon={<MessageSquarePlus size={20} strokeWidth={1.5} aria-hidden />}
            {...text.none}
            action={create}
          />
        )}
        {templates.data !== undefined && templates.data.length > 0 && (
          <>
            <header className="flex items-center gap-4">
              <p className="max-w-prose text-muted">{text.about}</p>
              <div className="ml-auto">{create}</div>
            </header>
            <ul className="flex flex-col gap-2">
              {templates.data.map((template) => (
                <TemplateRow key={template.id} template={template} accountId={account.id} flowId={flowId} />
              ))}
            </ul>
          </>
        )}
      </div>
      {creating && (
        <NewTemplateDialog accountId={account.id} flowId={flowId} onClose={() => setCreating(false)} />
      )}
    </div>
  );
}

function TemplateRow(props: {
  readonly template: MessageTemplate;
  readonly accountId: string;
  readonly flowId: string;
}) {
  const { template, accountId, flowId } = props;
  const navigate = useNavigate();
  const [, change] = useDraft(flowId);
  const remove = useDeleteTemplate(accountId);
  const [asking, setAsking] = useState(false);
  return (
    <li className="flex items-start gap-4 rounded-card border border-line bg-panel p-4">
      <div className="min-w-0 flex-1">
        <h3 className="flex items-center gap-2">
          <span className="truncate font-mono text-base font-medium text-ink">{template.name}</span>
          <span className="text-sm text-muted">
            {template.language} · {template.category.toLowerCase()}
          </span>
          <Badge tone={TONES[template.status] ?? 'neutral'} dot title={template.meaning}>
            {template.status.toLowerCase()}
          </Badge>
        </h3>
        <p className="mt-1 line-clamp-2 text-ink">{template.body}</p>
        <p className="mt-1 text-sm text-muted">
          {template.rejectedReason === null ? template.meaning : text.rejected(template.rejectedReason)}
        </p>
      </div>
      {template.canSend && (
        <Button
          onClick={() => {
            change({ kind: 'template', template: templateKey(template), parameters: {} });
            void navigate(sendPath(flowId));
          }}
        >
          {text.use}
        </Button>
      )}
      <IconButton
        changes
        label={text.remove(template.name)}
        icon={<Trash2 size={15} strokeWidth={1.5} />}
        onClick={() => setAsking(true)}
      />
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={text.removal.title(template.name)}
        confirm={text.removal.confirm}
        danger
        busy={remove.isPending}
        onConfirm={() =>
          remove.mutate(template.name, {
            onSuccess: () => setAsking(false),
            onError: (error) => toast(asApiError(error).message, { tone: 'danger' }),
          })
        }
      >
        {text.removal.text}
      </AlertDialog>
    </li>
  );
}
