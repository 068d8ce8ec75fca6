import type { ReactNode } from 'react';
import { EmptyState } from '@/ui/index.ts';

/** The handlers of the endpoint as code. */
export default function CodeSection(_props: { readonly flowId: string }): ReactNode {
  return <EmptyState title="Code" />;
}
