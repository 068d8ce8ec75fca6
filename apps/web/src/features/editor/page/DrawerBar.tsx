import { Braces, ChevronDown, ChevronUp, PanelBottom, PanelRight, TriangleAlert } from 'lucide-react';
import { cx, IconButton } from '@/ui/index.ts';
import { useEditor, usePanes, type DrawerTab } from '../session/index.ts';

/** Tabs of the drawer: the text of the flow and its problems. Stays as a line when the drawer is folded. */
export function DrawerBar() {
  const { drawer, drawerTab, drawerSide, toggleDrawer, set } = usePanes();
  const problems = useEditor(
    (state) => state.diagnostics.filter(({ severity }) => severity !== 'info').length,
  );
  const errors = useEditor((state) => state.diagnostics.some(({ severity }) => severity === 'error'));
  return (
    <div
      className="flex h-8 shrink-0 items-center gap-1 border-t border-line bg-panel px-2"
      role="toolbar"
      aria-label="Drawer"
    >
      <DrawerTabButton
        tab="json"
        open={drawer && drawerTab === 'json'}
        onClick={toggleDrawer}
        icon={<Braces size={14} strokeWidth={1.5} aria-hidden />}
      >
        JSON
      </DrawerTabButton>
      <DrawerTabButton
        tab="problems"
        open={drawer && drawerTab === 'problems'}
        onClick={toggleDrawer}
        icon={<TriangleAlert size={14} strokeWidth={1.5} aria-hidden />}
      >
        Problems
        {problems > 0 && (
          <span
            className={cx(
              'rounded-full px-1.5 text-xs font-semibold',
              errors ? 'bg-danger-soft text-danger' : 'bg-warning-soft text-warning',
            )}
          >
            {problems}
          </span>
        )}
      </DrawerTabButton>
      <div className="ml-auto flex items-center">
        {drawer && (
          <IconButton
            size="xs"
            label={drawerSide === 'bottom' ? 'Put the drawer to the right' : 'Put the drawer to the bottom'}
            icon={
              drawerSide === 'bottom' ? (
                <PanelRight size={14} strokeWidth={1.5} />
              ) : (
                <PanelBottom size={14} strokeWidth={1.5} />
              )
            }
            onClick={() => set({ drawerSide: drawerSide === 'bottom' ? 'right' : 'bottom' })}
          />
        )}
        <IconButton
          size="xs"
          label={drawer ? 'Fold the drawer' : 'Open the drawer'}
          icon={
            drawer ? <ChevronDown size={14} strokeWidth={1.5} /> : <ChevronUp size={14} strokeWidth={1.5} />
          }
          onClick={() => set({ drawer: !drawer })}
        />
      </div>
    </div>
  );
}

function DrawerTabButton({
  tab,
  open,
  onClick,
  icon,
  children,
}: {
  readonly tab: DrawerTab;
  readonly open: boolean;
  readonly onClick: (tab: DrawerTab) => void;
  readonly icon: React.ReactNode;
  readonly children: React.ReactNode;
}) {
  return (
    <button
      type="button"
      aria-pressed={open}
      onClick={() => onClick(tab)}
      className={cx(
        'flex h-6 items-center gap-1.5 rounded-control px-2 text-sm font-medium',
        open ? 'bg-hover text-ink' : 'text-muted hover:bg-hover hover:text-ink',
      )}
    >
      {icon}
      {children}
    </button>
  );
}
