import type { Environment } from '@/api/endpoints.ts';
import { Tabs } from '@/ui/index.ts';
import { commonMessages as messages } from './messages.ts';

/** Switches between the two endpoints of a flow. */
export function EnvironmentTabs({
  value,
  onChange,
}: {
  readonly value: Environment;
  readonly onChange: (environment: Environment) => void;
}) {
  return (
    <Tabs
      look="pill"
      label={messages.environment}
      value={value}
      onValueChange={(next) => onChange(next === 'live' ? 'live' : 'draft')}
      tabs={[
        { value: 'draft', label: messages.environments.draft },
        { value: 'live', label: messages.environments.live },
      ]}
    />
  );
}
