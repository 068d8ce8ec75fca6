import { asApiError } from '@/api/api-error.ts';
import { useChangeHabits, type Chat, type Habits } from '@/api/customers.ts';
import { fullTime } from '@/app/relative-time.ts';
import { Switch, toast } from '@/ui/index.ts';
import { messages } from '../messages.ts';

const text = messages.person;
const HABITS = [
  'reachable',
  'connected',
  'readsAtOnce',
  'hidesNumber',
  'allowListed',
  'optedOut',
] as const satisfies readonly (keyof Habits)[];

/** Who the customer is, and how they and their phone behave. */
export function PersonPanel({ chat }: { readonly chat: Chat }) {
  const { customer } = chat;
  const { mutate } = useChangeHabits(customer.waId);
  return (
    <aside
      aria-label={text.title}
      className="flex w-72 shrink-0 flex-col gap-4 overflow-y-auto border-l border-line bg-panel p-4"
    >
      <header>
        <h2 className="truncate text-lg font-semibold text-ink">{customer.name}</h2>
        <p className="text-sm text-pretty text-muted">
          {chat.windowEndsAt === null ? text.noWindow : text.window(fullTime(chat.windowEndsAt))}
        </p>
      </header>
      <dl className="grid grid-cols-[max-content_1fr] gap-x-3 gap-y-1 text-sm">
        <dt className="text-muted">{text.number}</dt>
        <dd className="truncate font-mono text-xs leading-4 text-ink select-text">+{customer.waId}</dd>
        <dt className="text-muted">{text.business}</dt>
        <dd className="truncate text-ink">{chat.business}</dd>
      </dl>
      <section aria-label={text.behaviour} className="border-t border-line pt-3">
        <h3 className="mb-1 text-sm font-semibold text-ink">{text.behaviour}</h3>
        {HABITS.map((habit) => (
          <Switch
            key={habit}
            label={text.habits[habit].label}
            help={text.habits[habit].help}
            checked={customer.habits[habit]}
            onCheckedChange={(on) =>
              mutate(
                { [habit]: on },
                { onError: (error) => toast(asApiError(error).message, { tone: 'danger' }) },
              )
            }
          />
        ))}
      </section>
    </aside>
  );
}
