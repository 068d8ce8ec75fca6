import { CloudUpload, Copy, Download, FolderOpen, Pencil, RotateCcw, Send, Trash2 } from 'lucide-react';
import { exportUrl, type FlowSummary } from '@/api/flows.ts';
import { useWhyNot } from '@/api/me.ts';
import { MenuItem, MenuLinkItem, MenuSeparator } from '@/ui/index.ts';
import { messages } from './messages.ts';
import type { FlowCommands } from './useFlowCommands.ts';

/** The commands for one flow; the same in the card's menu and in the context menu. */
export function FlowMenuItems({ flow, commands }: { flow: FlowSummary; commands: FlowCommands }) {
  const noChanges = useWhyNot('flows:write');
  if (flow.deletedAt !== null) {
    return (
      <MenuItem
        unavailable={noChanges}
        icon={<RotateCcw {...icon} />}
        onSelect={() => commands.restore(flow)}
      >
        {messages.restore}
      </MenuItem>
    );
  }
  return (
    <>
      <MenuItem icon={<FolderOpen {...icon} />} shortcut="↵" onSelect={() => commands.open(flow)}>
        {messages.open}
      </MenuItem>
      <MenuItem
        unavailable={noChanges}
        icon={<Pencil {...icon} />}
        shortcut="F2"
        onSelect={() => commands.rename(flow)}
      >
        {messages.rename}
      </MenuItem>
      <MenuItem unavailable={noChanges} icon={<Copy {...icon} />} onSelect={() => commands.duplicate(flow)}>
        {messages.duplicate}
      </MenuItem>
      <MenuItem icon={<Send {...icon} />} onSelect={() => commands.send(flow)}>
        {messages.send}
      </MenuItem>
      <MenuItem icon={<CloudUpload {...icon} />} onSelect={() => commands.atMeta(flow)}>
        {messages.atMeta}
      </MenuItem>
      <MenuLinkItem icon={<Download {...icon} />} href={exportUrl(flow.id)} download="">
        {messages.export}
      </MenuLinkItem>
      <MenuSeparator />
      <MenuItem
        unavailable={noChanges}
        icon={<Trash2 {...icon} />}
        shortcut="Del"
        danger
        onSelect={() => commands.remove(flow)}
      >
        {messages.delete}
      </MenuItem>
    </>
  );
}

const icon = { size: 16, strokeWidth: 1.5 };
