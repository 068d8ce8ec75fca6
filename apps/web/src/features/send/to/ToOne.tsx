import { Send, Smartphone, X } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { asApiError } from '@/api/api-error.ts';
import { isSandbox, type Account } from '@/api/accounts.ts';
import { chatId, useCustomers } from '@/api/customers.ts';
import {
  useDeleteTestNumber,
  usePutTestNumber,
  useSendMessage,
  useSentMessage,
  useTestNumbers,
  type Composition,
  type SentMessage,
} from '@/api/sending.ts';
import { readStored, writeStored } from '@/app/stored.ts';
import { customersPath } from '@/features/customers/index.ts';
import { FailureNote } from '@/features/publish/FailureNote.tsx';
import { Button, Checkbox, IconButton, TextField } from '@/ui/index.ts';
import { messages } from '../messages.ts';
import { StatusBadge } from '../sent/StatusBadge.tsx';

const text = messages.to;
const LAST = 'send.number';
const ICON = { size: 14, strokeWidth: 1.5, 'aria-hidden': true } as const;

/** To one person: a number, those that were tried before, and what became of the message. */
export function ToOne(props: {
  readonly account: Account;
  readonly flowId: string;
  readonly message: Composition | undefined;
  /** How much has to be mended in the message. */
  readonly faults: number;
  /** Somebody wants to send: from now on everything that is missing is shown. */
  readonly onTry: () => void;
}) {
  const { account, flowId, message, faults, onTry } = props;
  const [number, setNumber] = useState(() => readStored(LAST) ?? '');
  const [remember, setRemember] = useState(true);
  const [tried, setTried] = useState(false);
  const numbers = useTestNumbers(account.id);
  const sending = useSendMessage(account.id);
  const put = usePutTestNumber(account.id);
  const isKnown = numbers.data?.some((known) => digits(known.number) === digits(number)) === true;

  const submit = () => {
    onTry();
    setTried(true);
    if (number.trim() === '' || faults > 0 || message === undefined || sending.isPending) return;
    writeStored(LAST, number.trim());
    sending.mutate(
      { flowId, message, to: number.trim() },
      {
        onSuccess: ({ recipient }) => {
          if (remember && !isKnown) put.mutate({ number: recipient, label: null });
        },
      },
    );
  };
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label={text.number}
        help={text.numberHelp}
        value={number}
        onChange={setNumber}
        type="tel"
        autoComplete="off"
        error={tried && number.trim() === '' ? text.needed : undefined}
      />
      <KnownNumbers account={account} onChoose={setNumber} />
      {!isKnown && number.trim() !== '' && (
        <Checkbox checked={remember} onCheckedChange={setRemember} label={text.remember} />
      )}
      <div className="flex items-center gap-3">
        <Button changes type="submit" variant="primary" busy={sending.isPending} icon={<Send {...ICON} />}>
          {text.send}
        </Button>
        {tried && faults > 0 && (
          <p role="alert" className="text-sm text-danger">
            {text.problems(faults)}
          </p>
        )}
      </div>
      {sending.isError && <FailureNote error={asApiError(sending.error)} />}
      {sending.data !== undefined && !sending.isPending && (
        <Outcome account={account} message={sending.data} />
      )}
    </form>
  );
}

/** Numbers that were tried before, and the customers of the sandbox: one click fills in the field. */
function KnownNumbers({
  account,
  onChoose,
}: {
  readonly account: Account;
  readonly onChoose: (number: string) => void;
}) {
  const sandbox = isSandbox(account);
  const numbers = useTestNumbers(account.id);
  const customers = useCustomers(sandbox);
  const forget = useDeleteTestNumber(account.id);
  const people = customers.data ?? [];
  // Customers are chosen by their names.
  const others = (numbers.data ?? []).filter(
    ({ number }) => !people.some(({ waId }) => waId === digits(number)),
  );
  return (
    <>
      {others.length > 0 && (
        <div role="group" aria-label={text.remembered} className="flex flex-wrap items-center gap-1.5">
          {others.map(({ number, label }) => (
            <span key={number} className="flex items-center rounded-full border border-edge bg-raised pl-1">
              <button
                type="button"
                className="h-6 rounded-full px-1.5 text-sm text-ink hover:text-accent"
                onClick={() => onChoose(number)}
              >
                {label ?? shown(number)}
              </button>
              <IconButton
                changes
                size="xs"
                label={text.forget(label ?? shown(number))}
                icon={<X size={12} strokeWidth={1.75} />}
                onClick={() => forget.mutate(number)}
              />
            </span>
          ))}
        </div>
      )}
      {people.length > 0 && (
        <div role="group" aria-label={text.customers} className="flex flex-wrap items-center gap-1.5">
          <span className="text-sm text-faint">{text.customers}</span>
          {people.slice(0, 6).map(({ waId, name }) => (
            <button
              key={waId}
              type="button"
              className="h-6 rounded-full border border-edge bg-raised px-2.5 text-sm text-ink hover:bg-hover"
              onClick={() => onChoose(`+${waId}`)}
            >
              {name}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

/** What becomes of the message, as Meta tells it. */
function Outcome({ account, message: first }: { readonly account: Account; readonly message: SentMessage }) {
  const message = useSentMessage(first) ?? first;
  const { error } = message;
  return (
    <div role="status" className="flex flex-col gap-2 rounded-card border border-line bg-raised p-3">
      <p className="flex items-center gap-2 text-base text-ink">
        <StatusBadge status={message.status} />
        <span className="min-w-0 truncate">{shown(message.recipient)}</span>
        {isSandbox(account) && message.status !== 'failed' && (
          <Link
            to={customersPath(chatId(message.phoneNumberId, message.recipient))}
            className="ml-auto flex h-7 shrink-0 items-center gap-1.5 rounded-control border border-edge px-2.5 font-medium text-ink hover:bg-hover"
          >
            <Smartphone {...ICON} /> {text.openPhone}
          </Link>
        )}
      </p>
      {error !== null && (
        <p className="text-sm text-pretty text-muted">
          {[error.message ?? error.title, error.details, error.hint]
            .filter((part) => part !== undefined)
            .join(' ')}
        </p>
      )}
    </div>
  );
}

function digits(number: string): string {
  return number.replaceAll(/\D/g, '');
}

/** Phone numbers with their plus; user ids as they are. */
function shown(number: string): string {
  return /^\d+$/.test(number) ? `+${number}` : number;
}
