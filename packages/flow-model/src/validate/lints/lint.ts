import type { Path } from '../../document/index.ts';
import type { RoutingGraph } from '../../routing/index.ts';
import type { FindingOptions } from '../finding.ts';
import type { FlowModel, FlowScreen } from '../flowModel.ts';
import type { LintWords } from './messages.ts';

/** Notes what a lint found; paths start at the screen for lints of screens, at the flow for lints of flows. */
export type Report = (path: Path, words: LintWords, options?: Pick<FindingOptions, 'atKey'>) => void;

/** A flow as lints see it. */
export interface LintFlow extends FlowModel {
  readonly routes: RoutingGraph;
}

/** What a lint of one screen may know of the flow around it. */
export type Surroundings = Pick<FlowModel, 'version' | 'hasEndpoint'>;

/** Advice that Meta's validator never gives: one piece each, to be switched on and off by its code. */
export interface Lint {
  /** Ours, such as `STATIC_ERROR_MESSAGE`. */
  readonly code: string;
  /** `warning`: it will hurt on phones. `info`: it could be better. */
  readonly severity: 'warning' | 'info';
  /** A few words for a list of switches. */
  readonly title: string;
  /** Off unless asked for by its code or with all others. */
  readonly quiet?: true;
  /** Looks at one screen; its findings are remembered as long as the screen stays the same. */
  readonly screen?: (screen: FlowScreen, report: Report, flow: Surroundings) => void;
  /** Looks at the whole flow. */
  readonly flow?: (flow: LintFlow, report: Report) => void;
}
