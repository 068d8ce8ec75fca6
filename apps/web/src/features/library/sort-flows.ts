import type { FlowSummary } from '@/api/flows.ts';
import type { FlowSort } from './useLibraryView.ts';

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The flows in the chosen order; the server's own order is by last change. */
export function sortFlows(flows: readonly FlowSummary[], sort: FlowSort): readonly FlowSummary[] {
  switch (sort) {
    case 'changed':
      return flows;
    case 'name':
      return flows.toSorted((a, b) => byName.compare(a.name, b.name));
    case 'created':
      return flows.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  }
}
