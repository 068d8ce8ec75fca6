import { Table2 } from 'lucide-react';
import { Link } from 'react-router';
import { Button } from '@/ui/index.ts';
import { endpointPath } from '../page/paths.ts';
import { codeMessages as messages } from './messages.ts';
import type { SourceSession } from './source-session.ts';
import { useSource } from './useSource.ts';

/** Says that the code comes from rules and can only be read, until somebody goes on as code. */
export function MadeOfRules({
  flowId,
  session,
}: {
  readonly flowId: string;
  readonly session: SourceSession;
}) {
  if (!useSource((state) => state.ruled)) return null;
  return (
    <div
      role="status"
      className="flex shrink-0 items-center gap-2 border-b border-line bg-info-soft px-3 py-1 text-sm text-info"
    >
      <Table2 size={14} strokeWidth={1.5} aria-hidden className="shrink-0" />
      <p className="min-w-0 flex-1">
        <b className="font-semibold">{messages.ruled}</b> {messages.ruledHint}
      </p>
      <Link
        to={endpointPath(flowId, 'rules')}
        className="flex h-6 items-center rounded-control px-2 text-base font-medium hover:bg-hover"
      >
        {messages.goToRules}
      </Link>
      <Button changes size="sm" className="h-6" onClick={session.goOnAsCode}>
        {messages.goOnAsCode}
      </Button>
    </div>
  );
}
