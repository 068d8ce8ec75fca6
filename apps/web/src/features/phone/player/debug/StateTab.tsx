import { Copy } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { isJsonObject, type JsonObject, type JsonValue, type RuntimeState } from '@flowsmith/flow-model';
import { IconButton } from '@/ui/index.ts';
import { shownState, type Run } from '../run.ts';
import { changesBetween } from './changes.ts';
import { copyJson } from './copyJson.ts';
import { JsonTree } from './JsonTree.tsx';
import { debugMessages } from './messages.ts';
import { rowId } from './treeRows.ts';

const messages = debugMessages.state;

/** What the screen received, what was entered, what is wrong, and what is known of other screens. */
export function StateTab({ run }: { readonly run: Run }) {
  const state = shownState(run);
  const before = stateBefore(run);
  const screen = state.history.at(-1);
  const memory = screen === undefined ? undefined : state.screens[screen];
  const last = screen === undefined ? undefined : before.screens[screen];
  return (
    <div className="flex flex-col gap-4 p-3">
      {screen !== undefined && (
        <Part
          title={messages.dataOf(screen)}
          value={memory?.data}
          before={last?.data}
          empty={messages.noData}
        />
      )}
      <Part title={messages.form} value={memory?.form} before={last?.form} empty={messages.noForm} />
      <Part title={messages.errors} value={memory?.errors} before={last?.errors} />
      <Part
        title={messages.others}
        help={messages.othersHelp}
        value={otherScreens(state)}
        before={otherScreens(before)}
      />
      <Part title={messages.run} value={aboutRun(state)} before={aboutRun(before)} />
    </div>
  );
}

/** The state before what happened last, of what is looked at. */
function stateBefore(run: Run): RuntimeState {
  const { entries, looking, state } = run;
  const last = looking === undefined ? entries.at(-1) : entries.find((entry) => entry.id === looking);
  return last?.before ?? state;
}

function aboutRun(state: RuntimeState): JsonObject {
  return {
    [messages.status]: state.status,
    [messages.path]: state.history.join(' › '),
    [messages.token]: state.flowToken,
  };
}

/** What global references such as `${screen.SIGN_IN.form.email}` can see beyond the screen on display. */
function otherScreens(state: RuntimeState): JsonObject {
  const current = state.history.at(-1);
  return Object.fromEntries(
    Object.entries(state.screens)
      .filter(([id]) => id !== current)
      .map(([id, { data, form }]) => [id, { data, form }]),
  );
}

function Part({
  title,
  help,
  value,
  before,
  empty,
}: {
  readonly title: string;
  readonly help?: string;
  readonly value: JsonValue | undefined;
  readonly before: JsonValue | undefined;
  /** What stands there when there is nothing; absent: the part is left out. */
  readonly empty?: ReactNode;
}) {
  const changed = useMemo(
    // On a screen that was just opened everything is new: marking it all would say nothing.
    () => new Set(before === undefined ? [] : changesBetween(before, value).map(({ path }) => rowId(path))),
    [before, value],
  );
  const none = value === undefined || (isJsonObject(value) && Object.keys(value).length === 0);
  if (none && empty === undefined) return null;
  return (
    <section aria-label={title}>
      <div className="group/part flex h-6 items-center">
        <h3 title={help} className="min-w-0 truncate text-sm text-muted">
          {title}
        </h3>
        {!none && (
          <IconButton
            size="xs"
            className="ml-auto opacity-0 group-hover/part:opacity-100 focus-visible:opacity-100"
            label={debugMessages.copy(title)}
            icon={<Copy size={13} strokeWidth={1.5} />}
            onClick={() => copyJson(value)}
          />
        )}
      </div>
      {none ? (
        <p className="text-sm text-faint">{empty}</p>
      ) : (
        <JsonTree label={title} value={value} changed={changed} />
      )}
    </section>
  );
}
