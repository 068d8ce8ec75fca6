import { RotateCcw } from 'lucide-react';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import { type Account } from '@/api/accounts.ts';
import {
  useCheckMessage,
  useMessageTemplates,
  useSendForm,
  type CheckedList,
  type MessageProblem,
  type SendForm,
} from '@/api/sending.ts';
import { metaPath } from '@/features/lifecycle/index.ts';
import { Button, EmptyState, Skeleton } from '@/ui/index.ts';
import { ContentFields } from '../compose/ContentFields.tsx';
import { FlowFields } from '../compose/FlowFields.tsx';
import { Choice, Part } from '../compose/parts.tsx';
import { otherProblems } from '../compose/problems.ts';
import { TemplateFields } from '../compose/TemplateFields.tsx';
import {
  dataErrors,
  fieldsOf,
  flowMessage,
  templateKey,
  templateMessage,
  type MessageDraft,
} from '../draft/message-draft.ts';
import { useDraft } from '../draft/useDraft.ts';
import { messages } from '../messages.ts';
import { MessagePreview } from '../preview/MessagePreview.tsx';
import { ToList } from '../to/ToList.tsx';
import { ToOne } from '../to/ToOne.tsx';

/** The composer: what is sent at the left, to whom and how it arrives at the right. */
export function MessagePart({ account, flowId }: { readonly account: Account; readonly flowId: string }) {
  const [draft, change, startOver] = useDraft(flowId);
  const form = useSendForm(account.id, flowId, draft.mode);
  if (form.isError) {
    const { message, hint } = asApiError(form.error);
    return (
      <EmptyState
        title={messages.failed}
        text={`${message} ${hint ?? ''}`}
        action={<Button onClick={() => void form.refetch()}>{messages.retry}</Button>}
      />
    );
  }
  if (form.data === undefined) {
    return (
      <div className="mx-auto flex w-full max-w-5xl gap-6 p-5" aria-busy="true">
        <Skeleton className="h-96 flex-1" />
        <Skeleton className="h-96 w-80" />
      </div>
    );
  }
  if (form.data.metaFlowId === null) {
    return (
      <EmptyState
        className="flex-1"
        title={messages.notYet.title}
        text={form.data.canSend[0]?.meaning}
        action={
          <Link
            to={metaPath(flowId)}
            className="inline-flex h-8 items-center rounded-control bg-accent px-3 font-medium text-on-accent hover:bg-accent-strong"
          >
            {messages.notYet.action}
          </Link>
        }
      />
    );
  }
  return (
    <Composer
      account={account}
      flowId={flowId}
      form={form.data}
      draft={withMode(draft, form.data)}
      onChange={change}
      onStartOver={startOver}
    />
  );
}

/** What cannot be sent is not chosen: a flow that was never published goes as draft. */
function withMode(draft: MessageDraft, form: SendForm): MessageDraft {
  const can = (mode: MessageDraft['mode']) =>
    form.canSend.some((choice) => choice.mode === mode && choice.possible);
  return draft.mode === 'published' && !can('published') && can('draft')
    ? { ...draft, mode: 'draft' }
    : draft;
}

function Composer(props: {
  readonly account: Account;
  readonly flowId: string;
  readonly form: SendForm;
  readonly draft: MessageDraft;
  readonly onChange: (changes: Partial<MessageDraft>) => void;
  readonly onStartOver: () => void;
}) {
  const { account, flowId, form, draft, onChange, onStartOver } = props;
  const templates = useMessageTemplates(account.id, flowId);
  const template = templates.data?.find((each) => templateKey(each) === draft.template);
  const [to, setTo] = useState<'one' | 'list'>('one');
  const [tried, setTried] = useState(false);
  const [list, setList] = useState<CheckedList>();
  const isFlow = draft.kind === 'flow';
  const button = template?.buttons[template.flowButton ?? -1];
  const fields = useMemo(() => {
    if (isFlow) return draft.action === 'navigate' ? fieldsOf(form, draft.screen) : [];
    return button === undefined || button.flowAction === 'data_exchange'
      ? []
      : fieldsOf(form, button.screen ?? '');
  }, [isFlow, draft.action, draft.screen, form, button]);
  const message = useMemo(() => {
    if (isFlow) return flowMessage(draft, fields);
    return template === undefined ? undefined : templateMessage(draft, template, fields);
  }, [isFlow, draft, fields, template]);
  const columns = to === 'list' ? list?.columns : undefined;
  const checked = useCheckMessage(account.id, flowId, useDeferredValue(message), columns);
  const problems = checked.data?.problems ?? [];
  const mine = Object.keys(dataErrors(draft, fields)).length;
  const faults =
    mine + problems.filter(({ severity }) => severity === 'error').length + (message === undefined ? 1 : 0);
  // What is only empty yet is no fault before somebody wants to send.
  const shown = tried ? problems : problems.filter((problem) => !isUntouched(draft, problem));
  const composer = { accountId: account.id, form, draft, onChange, problems: shown };
  const others = otherProblems(shown, isFlow ? FLOW_PLACES : TEMPLATE_PLACES);
  const onTry = useCallback(() => setTried(true), []);
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto grid max-w-[1180px] grid-cols-[minmax(0,1fr)_minmax(320px,400px)] items-start gap-5 p-5">
        <div className="flex flex-col gap-4">
          <div className="flex items-end gap-3">
            <Choice
              label={messages.kind.label}
              value={draft.kind}
              options={{ flow: messages.kind.flow, template: messages.kind.template }}
              help={messages.kindHelp[draft.kind]}
              onChange={(kind) => onChange({ kind })}
            />
            <Button
              size="sm"
              variant="ghost"
              className="ml-auto"
              icon={<RotateCcw size={14} strokeWidth={1.5} aria-hidden />}
              onClick={() => {
                onStartOver();
                setTried(false);
              }}
            >
              {messages.form.startOver}
            </Button>
          </div>
          {isFlow ? (
            <>
              <ContentFields {...composer} />
              <FlowFields {...composer} />
            </>
          ) : templates.data === undefined ? (
            <Skeleton className="h-40" />
          ) : (
            <TemplateFields {...composer} flowId={flowId} templates={templates.data} template={template} />
          )}
          {checked.data !== undefined && (
            <details className="text-sm">
              <summary className="w-fit cursor-default rounded-control font-medium text-muted hover:text-ink">
                {messages.form.raw}
              </summary>
              <pre
                tabIndex={0}
                role="region"
                aria-label={messages.form.raw}
                className="mt-2 max-h-80 overflow-auto rounded-control border border-line bg-panel p-3 font-mono text-xs text-ink"
              >
                {JSON.stringify(checked.data.payload, undefined, 2)}
              </pre>
            </details>
          )}
        </div>
        <div className="sticky top-5 flex flex-col gap-4">
          <Part
            title={messages.to.title}
            aside={
              <Choice
                label={messages.to.label}
                hideLabel
                value={to}
                options={{ one: messages.to.one, list: messages.to.list }}
                onChange={setTo}
              />
            }
          >
            {others.length > 0 && (
              <ul className="flex flex-col gap-1 rounded-control bg-warning-soft px-3 py-2 text-sm text-ink">
                {others.map((problem: MessageProblem, index) => (
                  <li key={index}>{problem.message}</li>
                ))}
              </ul>
            )}
            {to === 'one' ? (
              <ToOne {...{ account, flowId, message, faults, onTry }} />
            ) : (
              <ToList
                {...{ account, flowId, message, faults, onTry }}
                fields={fields.map(({ name }) => name)}
                onList={setList}
              />
            )}
          </Part>
          <MessagePreview
            draft={draft}
            template={template}
            row={to === 'list' ? list?.sample[0] : undefined}
          />
        </div>
      </div>
    </div>
  );
}

const FLOW_PLACES = ['header', 'body', 'footer', 'cta', 'mode', 'action.screen', 'action.data', 'token'];
const TEMPLATE_PLACES = ['header', 'bodyParameters', 'data', 'token', 'name', 'template'];

function isUntouched(draft: MessageDraft, { path }: MessageProblem): boolean {
  if (path === 'body' || path === 'cta') return draft[path] === '';
  if (path.startsWith('header')) return draft.headerText === '' && draft.link === '' && draft.mediaId === '';
  if (path.startsWith('token')) return draft.tokenValue === '';
  return path.startsWith('bodyParameters') && Object.keys(draft.parameters).length === 0;
}
