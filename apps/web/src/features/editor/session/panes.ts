import { create } from 'zustand';
import { persist } from 'zustand/middleware';

/** Which panes are open; remembered per browser. Sizes are remembered by the resizable panels themselves. */
export interface Panes {
  readonly left: boolean;
  readonly right: boolean;
  readonly rightTab: RightTab;
  readonly drawer: boolean;
  readonly drawerTab: DrawerTab;
  readonly drawerSide: 'bottom' | 'right';
}

export type RightTab = 'inspector' | 'phone';
export type DrawerTab = 'json' | 'problems';

interface PanesStore extends Panes {
  set(change: Partial<Panes>): void;
  /** Opens the drawer at a tab, or closes it when that tab is already in front. */
  toggleDrawer(tab: DrawerTab): void;
}

export const usePanes = create<PanesStore>()(
  persist(
    (set, get) => ({
      left: true,
      right: true,
      rightTab: 'inspector',
      drawer: true,
      drawerTab: 'json',
      drawerSide: 'bottom',
      set,
      toggleDrawer(tab) {
        const { drawer, drawerTab } = get();
        set({ drawer: !(drawer && drawerTab === tab), drawerTab: tab });
      },
    }),
    { name: 'flowsmith.panes', version: 1 },
  ),
);
