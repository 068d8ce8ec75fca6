import { create } from 'zustand';

/** What of the section is shown; remembered while the builder is open. */
interface RulesView {
  readonly tab: RulesTab;
  /** The rule that is unfolded. */
  readonly open: string | undefined;
  readonly show: (tab: RulesTab) => void;
  readonly unfold: (rule: string | undefined) => void;
}

export type RulesTab = 'rules' | 'lists' | 'sources';

export const useRulesView = create<RulesView>()((set) => ({
  tab: 'rules',
  open: undefined,
  show: (tab) => set({ tab }),
  unfold: (open) => set({ open }),
}));
