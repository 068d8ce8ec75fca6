import type { ReactNode } from 'react';
import { EmptyState } from '@/ui/index.ts';

/** The section Keys of the endpoint view. */
export default function KeysSection(_props: { readonly flowId: string }): ReactNode {
  return <EmptyState title="Keys" />;
}
