import { Lock } from 'lucide-react';
import { EmptyState } from '@/ui/index.ts';
import { messages } from '../messages.ts';

/** Stands where a part of the builder is that the person must not see: says why, and who can change it. */
export function NotPermitted({ why }: { readonly why: string }) {
  return (
    <EmptyState
      icon={<Lock size={20} strokeWidth={1.5} aria-hidden />}
      title={messages.notPermitted}
      text={why}
    />
  );
}
