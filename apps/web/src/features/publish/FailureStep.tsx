import type { ReactNode } from 'react';
import type { ApiError } from '@/api/api-error.ts';
import { Button } from '@/ui/index.ts';
import { FailureNote } from './FailureNote.tsx';
import { messages } from './messages.ts';
import { metaFailure } from './meta-failure.ts';

const text = messages.failure;

/** A failed step. When the wanted name belongs to a flow at Meta already, that flow can be used instead. */
export function FailureStep(props: {
  error: ApiError;
  onAdopt: (metaFlowId: string) => void;
  onRename: () => void;
  /** More about it, and ways to mend it. */
  children?: ReactNode;
}) {
  const { error, onAdopt, onRename, children } = props;
  const { existing } = metaFailure(error);
  return (
    <div className="flex flex-col gap-3">
      <FailureNote error={error} />
      {children}
      {existing !== undefined && (
        <div className="rounded-card border border-line bg-panel p-3">
          <p>
            {text.existing} <code className="font-mono text-sm select-text">{existing.metaFlowId}</code>
          </p>
          <p className="text-muted">
            {existing.linkedFlowId === null ? text.adoptHint : text.existingLinked}
          </p>
          <div className="mt-2.5 flex gap-2">
            <Button onClick={onRename}>{text.rename}</Button>
            {existing.linkedFlowId === null && (
              <Button onClick={() => onAdopt(existing.metaFlowId)}>{text.adopt}</Button>
            )}
          </div>
        </div>
      )}
    </div>
  );
}
