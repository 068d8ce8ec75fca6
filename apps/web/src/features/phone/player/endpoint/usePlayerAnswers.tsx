import { useMemo, type ReactNode } from 'react';
import type { ExchangeHost } from '@flowsmith/flow-model';
import { playExchange, uploadPickedFile, usePhoneTargets } from '@/api/endpoint-try.ts';
import { useWhyNot } from '@/api/me.ts';
import { AnswersMenu } from './AnswersMenu.tsx';
import { useAnswersFrom, type AnswersFrom } from './answersFrom.ts';
import { remoteHost } from './remoteHost.ts';

/** Where the answers of a player come from. Stays the same object while nothing about it changes. */
export interface PlayerAnswers {
  /** It is not known yet. */
  readonly pending: boolean;
  /** Absent: the scenario answers. */
  readonly endpoint: ExchangeHost | undefined;
  /** The choice, for the toolbar; absent for flows without endpoint. */
  readonly chooser: ReactNode;
}

/**
 * Where the answers for a flow come from: what was chosen for it, else the hosted draft once something is deployed there,
 * else the scenario. For those who must not use the endpoint it is always the scenario.
 * @param hasEndpoint the flow talks to one (`data_api_version`)
 */
export function usePlayerAnswers(flowId: string, hasEndpoint: boolean): PlayerAnswers {
  const chosen = useAnswersFrom((state) => state.chosen.get(flowId));
  const { data, isPending } = usePhoneTargets(flowId, hasEndpoint);
  const isDeployed = data !== undefined && data.draft.version !== null;
  const why = useWhyNot('endpoints:write');
  const from: AnswersFrom =
    hasEndpoint && why === undefined ? (chosen ?? (isDeployed ? 'draft' : 'scenario')) : 'scenario';
  const pending = hasEndpoint && chosen === undefined && isPending;
  return useMemo(
    () => ({
      pending,
      endpoint: from === 'scenario' ? undefined : hostOf(flowId, from),
      chooser: hasEndpoint ? <AnswersMenu flowId={flowId} from={from} /> : undefined,
    }),
    [flowId, hasEndpoint, from, pending],
  );
}

function hostOf(flowId: string, to: Exclude<AnswersFrom, 'scenario'>): ExchangeHost {
  return remoteHost({
    to,
    play: (target, request, signal) => playExchange(flowId, { to: target, request: { ...request } }, signal),
    upload: (file, signal) => uploadPickedFile(flowId, file, signal),
  });
}
