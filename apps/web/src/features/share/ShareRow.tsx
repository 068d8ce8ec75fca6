import type { Scenario } from '@flowsmith/flow-model';
import type { Share } from '@/api/shares.ts';
import { fullTime, relativeTime } from '@/app/relative-time.ts';
import { Badge, Button, cx, type Tone } from '@/ui/index.ts';
import { messages } from './messages.ts';

const text = messages.list;
const tones: Readonly<Record<Share['state'], Tone>> = {
  active: 'success',
  expired: 'neutral',
  revoked: 'neutral',
};
const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });

/** One link: for whom, what it shows, until when, and how often it was opened. */
export function ShareRow({
  share,
  scenarios,
  onRevoke,
}: {
  readonly share: Share;
  readonly scenarios: readonly Scenario[];
  readonly onRevoke: () => void;
}) {
  const { label, state, revision, scenario, opens, lastOpenedAt, createdAt } = share;
  const name = label ?? text.untitled;
  const shown = [
    revision === null ? text.latest : text.version(revision),
    ...(scenario === null ? [] : [scenarioText(scenario, scenarios)]),
  ].join(', ');
  return (
    <li className="flex items-center gap-3 py-2.5">
      <div className="min-w-0 flex-1">
        <p className="flex min-w-0 items-center gap-2">
          <span
            className={cx(
              'truncate text-base',
              label === null ? 'text-muted' : 'font-medium',
              state !== 'active' && 'text-muted',
            )}
          >
            {name}
          </span>
          <Badge tone={tones[state]} dot={state === 'active'}>
            {text.states[state]}
          </Badge>
        </p>
        <p className="text-sm text-muted">
          {shown} · <span title={fullTime(endOf(share))}>{endText(share)}</span>
        </p>
        <p className="text-sm text-faint">
          <span title={fullTime(createdAt)}>{text.created(relativeTime(createdAt))}</span> ·{' '}
          <span title={lastOpenedAt === null ? undefined : fullTime(lastOpenedAt)}>
            {text.opens(opens, lastOpenedAt === null ? '' : relativeTime(lastOpenedAt))}
          </span>
        </p>
      </div>
      {state === 'active' && (
        <Button size="sm" variant="ghost" aria-label={text.revokeNamed(name)} onClick={onRevoke}>
          {text.revoke}
        </Button>
      )}
    </li>
  );
}

function scenarioText(id: string, scenarios: readonly Scenario[]): string {
  const found = scenarios.find((scenario) => scenario.id === id);
  return found === undefined ? text.goneScenario : text.scenario(found.name);
}

function endOf({ revokedAt, expiresAt }: Share): string {
  return revokedAt ?? expiresAt;
}

function endText(share: Share): string {
  const date = day.format(new Date(endOf(share)));
  switch (share.state) {
    case 'active':
      return text.expires(date);
    case 'expired':
      return text.expired(date);
    case 'revoked':
      return text.revoked(date);
  }
}
