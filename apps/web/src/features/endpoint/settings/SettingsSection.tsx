import type { ReactNode } from 'react';
import { EmptyState } from '@/ui/index.ts';

/** The section Settings of the endpoint view. */
export default function SettingsSection(_props: { readonly flowId: string }): ReactNode {
  return <EmptyState title="Settings" />;
}
