import { memo, useDeferredValue } from 'react';
import type { JsonValue, PlayKit } from '@flowsmith/flow-model';
import { Badge } from '@/ui/index.ts';
import { testMessages } from './messages.ts';
import { useFailingTests } from './useTestRuns.ts';

/** How many tests of a flow fail, beside the name of their panel; nothing while none does. Runs them when there is time. */
export const TestBadge = memo(function TestBadge({
  value,
  kit,
}: {
  readonly value: JsonValue;
  readonly kit: PlayKit;
}) {
  const failing = useFailingTests(useDeferredValue(value), kit);
  if (failing === 0) return null;
  return (
    <Badge tone="danger" title={testMessages.failing(failing)}>
      {failing}
    </Badge>
  );
});
