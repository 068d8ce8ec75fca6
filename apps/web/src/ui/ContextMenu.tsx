import { ContextMenu as Base } from '@base-ui/react/context-menu';
import type { ReactElement, ReactNode } from 'react';
import { menuClass } from './Menu.tsx';

/** Props of {@link ContextMenu}. */
export interface ContextMenuProps {
  /** `MenuItem`s. Rendered only while the menu is open. */
  readonly menu: ReactNode;
  /** The element that answers to a right click, a long press, or the menu key. */
  readonly children: ReactElement<Record<string, unknown>>;
  readonly onOpenChange?: (open: boolean) => void;
  readonly disabled?: boolean;
}

/** Commands for the thing under the pointer. Everything in it must be reachable in another way, too. */
export function ContextMenu({ menu, children, onOpenChange, disabled = false }: ContextMenuProps) {
  return (
    <Base.Root onOpenChange={onOpenChange} disabled={disabled}>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner collisionPadding={8} className="z-50 outline-none">
          <Base.Popup className={menuClass}>{menu}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
