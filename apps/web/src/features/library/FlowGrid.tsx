import type { FlowSummary } from '@/api/flows.ts';
import { FlowCard } from './FlowCard.tsx';
import { messages } from './messages.ts';
import type { FlowCommands } from './useFlowCommands.ts';
import { useRovingFocus } from './useRovingFocus.ts';

/** Flows as cards. */
export function FlowGrid({ flows, commands }: { flows: readonly FlowSummary[]; commands: FlowCommands }) {
  const { tabIndexOf, listProps } = useRovingFocus(flows.map(({ id }) => id));
  return (
    <ul aria-label={messages.listLabel} className={gridClass} {...listProps}>
      {flows.map((flow) => (
        <FlowCard key={flow.id} flow={flow} commands={commands} tabIndex={tabIndexOf(flow.id)} />
      ))}
    </ul>
  );
}

/** Columns of cards, as many as fit; shared with the skeletons. */
export const gridClass = 'grid grid-cols-[repeat(auto-fill,minmax(216px,1fr))] gap-4';
