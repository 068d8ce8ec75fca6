import type { ReactNode } from 'react';
import { EmptyState } from '@/ui/index.ts';

/** The section Rules of the endpoint view. */
export default function RulesSection(_props: { readonly flowId: string }): ReactNode {
  return <EmptyState title="Rules" />;
}
