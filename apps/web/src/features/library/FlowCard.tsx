import { Ellipsis } from 'lucide-react';
import { memo, useMemo } from 'react';
import { categoryLabel } from '@/api/categories.ts';
import type { FlowSummary } from '@/api/flows.ts';
import { ContextMenu, IconButton, Menu } from '@/ui/index.ts';
import { FlowLink } from './FlowLink.tsx';
import { FlowMenuItems } from './FlowMenuItems.tsx';
import { FlowPicture } from './FlowPicture.tsx';
import { FlowStatusBadge } from './FlowStatusBadge.tsx';
import { messages } from './messages.ts';
import { fullTime, relativeTime } from '@/app/relative-time.ts';
import { thumbnailValue } from './thumbnail.ts';
import type { FlowCommands } from './useFlowCommands.ts';

/** Props of a card or row of the library. */
export interface FlowItemProps {
  readonly flow: FlowSummary;
  readonly commands: FlowCommands;
  readonly tabIndex: 0 | -1;
}

/** One flow as a card: picture, name, and the facts by which it is told from the others. */
export const FlowCard = memo(function FlowCard({ flow, commands, tabIndex }: FlowItemProps) {
  const value = useMemo(() => thumbnailValue(flow), [flow]);
  const items = <FlowMenuItems flow={flow} commands={commands} />;
  return (
    <ContextMenu menu={items}>
      <li
        data-flow-id={flow.id}
        className="group relative flex flex-col overflow-hidden rounded-card border border-line bg-raised transition-[border-color,box-shadow] duration-100 [contain-intrinsic-size:auto_292px] [content-visibility:auto] hover:border-edge hover:shadow-lift data-[popup-open]:border-edge"
      >
        <FlowPicture value={value} className="h-[190px] border-b border-line" />
        <div className="flex flex-col gap-1.5 px-3 pt-2.5 pb-3">
          <h2 className="text-base">
            <FlowLink flow={flow} commands={commands} tabIndex={tabIndex} />
          </h2>
          <p className="truncate text-sm text-muted">
            {messages.version(flow.version)} · {messages.screens(flow.screens)} ·{' '}
            <time dateTime={flow.updatedAt} title={fullTime(flow.updatedAt)}>
              {relativeTime(flow.updatedAt)}
            </time>
          </p>
          <div className="flex items-center gap-2 overflow-hidden">
            <FlowStatusBadge status={flow.status} />
            <span className="truncate text-sm text-faint">
              {flow.categories.map(categoryLabel).join(', ')}
            </span>
          </div>
        </div>
        <Menu
          align="end"
          trigger={
            <IconButton
              tabIndex={tabIndex}
              label={messages.menu(flow.name)}
              icon={<Ellipsis size={16} strokeWidth={1.5} />}
              className="absolute top-2 right-2 border border-line bg-raised opacity-0 shadow-lift group-focus-within:opacity-100 group-hover:opacity-100 data-[popup-open]:opacity-100"
            />
          }
        >
          {items}
        </Menu>
      </li>
    </ContextMenu>
  );
});
