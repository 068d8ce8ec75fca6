import type { ReactNode } from 'react';
import { EmptyState } from '@/ui/index.ts';

/** The section Exchanges of the endpoint view. */
export default function ExchangesSection(_props: { readonly flowId: string }): ReactNode {
  return <EmptyState title="Exchanges" />;
}
