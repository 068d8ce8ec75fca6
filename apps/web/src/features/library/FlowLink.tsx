import type { KeyboardEvent } from 'react';
import { Link } from 'react-router';
import type { FlowSummary } from '@/api/flows.ts';
import { cx } from '@/ui/index.ts';
import type { FlowCommands } from './useFlowCommands.ts';

/** Props of {@link FlowLink}. */
interface FlowLinkProps {
  readonly flow: FlowSummary;
  readonly commands: FlowCommands;
  readonly tabIndex: 0 | -1;
  readonly className?: string;
}

/**
 * The name of a flow as a link that covers its whole card or row. Enter opens, F2 renames, Delete deletes.
 * A deleted flow is a button that brings it back.
 */
export function FlowLink({ flow, commands, tabIndex, className }: FlowLinkProps) {
  const shared = { tabIndex, 'data-roving': '', className: cx(coverClass, className), title: flow.name };
  if (flow.deletedAt !== null) {
    return (
      <button type="button" {...shared} onClick={() => commands.restore(flow)}>
        {flow.name}
      </button>
    );
  }
  return (
    <Link
      {...shared}
      to={`/flows/${flow.id}`}
      onKeyDown={(event) => onKey(event, flow, commands)}
      draggable={false}
    >
      {flow.name}
    </Link>
  );
}

function onKey(event: KeyboardEvent, flow: FlowSummary, commands: FlowCommands): void {
  if (event.key === 'F2') commands.rename(flow);
  else if (event.key === 'Delete' || event.key === 'Backspace') commands.remove(flow);
  else return;
  event.preventDefault();
}

const coverClass =
  'block truncate text-left outline-none after:absolute after:inset-0 after:rounded-[inherit] ' +
  'focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus';
