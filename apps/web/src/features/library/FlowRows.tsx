import { Ellipsis } from 'lucide-react';
import { memo, useMemo } from 'react';
import { categoryLabel } from '@/api/categories.ts';
import type { FlowSummary } from '@/api/flows.ts';
import { ContextMenu, IconButton, Menu } from '@/ui/index.ts';
import type { FlowItemProps } from './FlowCard.tsx';
import { FlowLink } from './FlowLink.tsx';
import { FlowMenuItems } from './FlowMenuItems.tsx';
import { FlowPicture } from './FlowPicture.tsx';
import { FlowStatusBadge } from './FlowStatusBadge.tsx';
import { messages } from './messages.ts';
import { fullTime, relativeTime } from '@/app/relative-time.ts';
import { thumbnailValue } from './thumbnail.ts';
import type { FlowCommands } from './useFlowCommands.ts';
import { useRovingFocus } from './useRovingFocus.ts';

/** Flows as rows of a table, for those who have many. */
export function FlowRows({ flows, commands }: { flows: readonly FlowSummary[]; commands: FlowCommands }) {
  const { tabIndexOf, listProps } = useRovingFocus(flows.map(({ id }) => id));
  return (
    <div className="overflow-hidden rounded-card border border-line bg-raised">
      <table
        aria-label={messages.listLabel}
        className="w-full table-fixed border-collapse text-left"
        {...listProps}
      >
        <thead className="text-sm text-faint">
          <tr className="h-8 [&>th]:font-medium">
            <th className="pl-3">{messages.columns.name}</th>
            <th className="w-40">{messages.columns.status}</th>
            <th className="w-56">{messages.columns.categories}</th>
            <th className="w-20">{messages.columns.version}</th>
            <th className="w-20">{messages.columns.screens}</th>
            <th className="w-28">{messages.columns.changed}</th>
            <th className="w-10">
              <span className="sr-only">{messages.columns.menu}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {flows.map((flow) => (
            <FlowRow key={flow.id} flow={flow} commands={commands} tabIndex={tabIndexOf(flow.id)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const FlowRow = memo(function FlowRow({ flow, commands, tabIndex }: FlowItemProps) {
  const value = useMemo(() => thumbnailValue(flow), [flow]);
  const items = <FlowMenuItems flow={flow} commands={commands} />;
  return (
    <ContextMenu menu={items}>
      <tr
        data-flow-id={flow.id}
        className="group relative h-13 border-t border-line text-muted hover:bg-hover data-[popup-open]:bg-hover"
      >
        <td className="pl-3">
          <div className="flex items-center gap-3">
            <FlowPicture
              value={value}
              width={88}
              top={-17}
              className="h-10 w-16 shrink-0 rounded-[4px] border border-line"
            />
            <FlowLink
              flow={flow}
              commands={commands}
              tabIndex={tabIndex}
              className="min-w-0 flex-1 font-medium text-ink"
            />
          </div>
        </td>
        <td>
          <FlowStatusBadge status={flow.status} />
        </td>
        <td className="truncate pr-3">{flow.categories.map(categoryLabel).join(', ')}</td>
        <td>{messages.version(flow.version)}</td>
        <td>{flow.screens}</td>
        <td>
          <time dateTime={flow.updatedAt} title={fullTime(flow.updatedAt)}>
            {relativeTime(flow.updatedAt)}
          </time>
        </td>
        <td>
          <Menu
            align="end"
            trigger={
              <IconButton
                size="xs"
                tabIndex={tabIndex}
                label={messages.menu(flow.name)}
                icon={<Ellipsis size={16} strokeWidth={1.5} />}
                className="relative z-1"
              />
            }
          >
            {items}
          </Menu>
        </td>
      </tr>
    </ContextMenu>
  );
});
