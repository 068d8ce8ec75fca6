import { Menu as Base } from '@base-ui/react/menu';
import { Check, ChevronRight } from 'lucide-react';
import type { ComponentProps, ReactNode, RefObject } from 'react';
import { cx } from './cx.ts';
import { Kbd } from './Kbd.tsx';
import { useReadOnly } from './ReadOnly.tsx';

/** Props of {@link MenuPopup}. */
export interface MenuPopupProps {
  /** What the menu stands at: its button, or a point. */
  readonly anchor: ComponentProps<typeof Base.Positioner>['anchor'];
  /** The button, which gets the focus back; a press on it is not one outside. */
  readonly button?: RefObject<HTMLElement | null>;
  readonly align: 'start' | 'center' | 'end';
  readonly side: 'top' | 'bottom' | 'left' | 'right';
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The open list of a menu. */
export function MenuPopup({ anchor, button, align, side, onClose, children }: MenuPopupProps) {
  return (
    <Base.Root
      open
      modal={false}
      onOpenChange={(_, { event }) => {
        if (!(event.target instanceof Node) || button?.current?.contains(event.target) !== true) onClose();
      }}
    >
      <Base.Portal>
        <Base.Positioner
          anchor={anchor}
          align={align}
          side={side}
          sideOffset={button === undefined ? 0 : 4}
          collisionPadding={8}
          className="z-50 outline-none"
        >
          <Base.Popup {...(button === undefined ? {} : { finalFocus: button })} className={menuClass}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

const menuClass =
  'max-h-[var(--available-height)] max-w-80 min-w-44 animate-pop overflow-y-auto rounded-control bg-raised p-1 text-ink shadow-float outline-none';

/** Props of {@link MenuItem}. */
export interface MenuItemProps {
  readonly children: ReactNode;
  readonly onSelect?: () => void;
  readonly icon?: ReactNode;
  readonly shortcut?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** Why it is disabled, or what it does: a second line. */
  readonly hint?: ReactNode;
  /** Why it cannot be used: takes the place of the hint. */
  readonly unavailable?: string | undefined;
  /** It changes something, so it cannot be used in a `ReadOnlyArea`. */
  readonly changes?: boolean;
}

/** One command of a menu. */
export function MenuItem({
  children,
  onSelect,
  icon,
  shortcut,
  danger = false,
  disabled = false,
  hint,
  unavailable,
  changes = false,
}: MenuItemProps) {
  const readOnly = useReadOnly();
  const why = unavailable ?? (changes ? readOnly : undefined);
  return (
    <Base.Item
      onClick={onSelect}
      disabled={disabled || why !== undefined}
      className={cx(itemClass, danger ? 'text-danger' : 'text-ink')}
    >
      <MenuIcon>{icon}</MenuIcon>
      <MenuLabel hint={why ?? hint}>{children}</MenuLabel>
      {shortcut !== undefined && <Kbd>{shortcut}</Kbd>}
    </Base.Item>
  );
}

/** A command that links to another page; opens in a new tab with `external`. */
export function MenuLinkItem(props: {
  href: string;
  children: ReactNode;
  icon?: ReactNode;
  external?: boolean;
  download?: string;
}) {
  const { href, children, icon, external = false, download } = props;
  return (
    <Base.LinkItem
      href={href}
      download={download}
      closeOnClick
      target={external ? '_blank' : undefined}
      rel={external ? 'noreferrer' : undefined}
      className={cx(itemClass, 'text-ink')}
    >
      <MenuIcon>{icon}</MenuIcon>
      <MenuLabel>{children}</MenuLabel>
    </Base.LinkItem>
  );
}

/** A choice among several, or an option that is on or off: shows a tick. */
export function MenuCheckItem(props: {
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  children: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
  shortcut?: string;
}) {
  const { checked, onCheckedChange, children, hint, disabled = false, shortcut } = props;
  return (
    <Base.CheckboxItem
      checked={checked}
      onCheckedChange={onCheckedChange}
      disabled={disabled}
      closeOnClick
      className={cx(itemClass, 'text-ink')}
    >
      <span className="flex size-4 shrink-0 items-center justify-center">
        <Base.CheckboxItemIndicator className="text-accent">
          <Check size={14} strokeWidth={2} />
        </Base.CheckboxItemIndicator>
      </span>
      <MenuLabel hint={hint}>{children}</MenuLabel>
      {shortcut !== undefined && <Kbd>{shortcut}</Kbd>}
    </Base.CheckboxItem>
  );
}

/** A command that opens a further list. */
export function SubMenu({
  label,
  icon,
  children,
}: {
  label: ReactNode;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Base.SubmenuRoot>
      <Base.SubmenuTrigger className={cx(itemClass, 'text-ink data-[popup-open]:bg-hover')}>
        <MenuIcon>{icon}</MenuIcon>
        <MenuLabel>{label}</MenuLabel>
        <ChevronRight size={14} strokeWidth={1.5} className="text-faint" aria-hidden />
      </Base.SubmenuTrigger>
      <Base.Portal>
        <Base.Positioner sideOffset={2} alignOffset={-4} collisionPadding={8} className="z-50 outline-none">
          <Base.Popup className={menuClass}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.SubmenuRoot>
  );
}

/** A heading over some commands. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2 pt-1.5 pb-1 text-xs font-medium text-faint">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

/** A line between groups of commands. */
export function MenuSeparator() {
  return <Base.Separator className="-mx-1 my-1 h-px bg-line" />;
}

function MenuIcon({ children }: { children: ReactNode }) {
  if (children === undefined) return null;
  return <span className="flex size-4 shrink-0 items-center justify-center">{children}</span>;
}

function MenuLabel({ children, hint }: { children: ReactNode; hint?: ReactNode }) {
  return (
    <span className="min-w-0 flex-1">
      <span className="block truncate">{children}</span>
      {hint !== undefined && <span className="block text-sm text-faint">{hint}</span>}
    </span>
  );
}

const itemClass =
  'flex min-h-7 items-center gap-2 rounded-[4px] px-2 py-1 text-base outline-none select-none ' +
  'data-[disabled]:opacity-45 data-[highlighted]:bg-hover';
