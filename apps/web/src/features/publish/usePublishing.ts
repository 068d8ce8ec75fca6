import {
  type Diagnostic,
  fromMetaErrors,
  type MetaValidationError,
  parseDocument,
  validateDocument,
} from '@flowsmith/flow-model';
import { useState } from 'react';
import { ApiError, asApiError } from '@/api/api-error.ts';
import { readFlow, useChangeFlow } from '@/api/flows.ts';
import { type Link, useAdopt, usePreflight, usePublish } from '@/api/publishing.ts';
import { mergeFindings } from './merge-findings.ts';
import { messages } from './messages.ts';

/** What a person sets up before the check. */
export interface PublishSettings {
  readonly accountId: string;
  readonly name: string;
  readonly categories: readonly string[];
  readonly endpointUri: string | undefined;
}

/** What is under way. */
export type PublishWork = 'save' | 'local' | 'remote' | 'publish';

/** How far publishing has come. */
export type PublishPhase =
  | { readonly kind: 'setup' }
  | { readonly kind: 'working'; readonly work: PublishWork }
  | {
      readonly kind: 'checked';
      readonly link: Link;
      readonly ours: readonly Diagnostic[];
      readonly theirs: readonly Diagnostic[];
    }
  | { readonly kind: 'failed'; readonly during: PublishWork; readonly error: ApiError }
  | { readonly kind: 'published'; readonly link: Link };

/**
 * The course of publishing: save, check here, check at Meta, publish. Each step ends in a phase that the dialog shows;
 * a failure keeps what was set up.
 */
export function usePublishing(flowId: string, save: () => Promise<boolean>) {
  const [phase, setPhase] = useState<PublishPhase>({ kind: 'setup' });
  const { mutateAsync: preflight } = usePreflight();
  const { mutateAsync: publishNow } = usePublish();
  const { mutateAsync: adoptFlow } = useAdopt();
  const { mutateAsync: changeFlow } = useChangeFlow();

  const during = async (
    work: PublishWork,
    run: (advance: (next: PublishWork) => void) => Promise<PublishPhase>,
  ) => {
    let current = work;
    const advance = (next: PublishWork) => {
      current = next;
      setPhase({ kind: 'working', work: next });
    };
    advance(work);
    try {
      setPhase(await run(advance));
    } catch (error) {
      setPhase({ kind: 'failed', during: current, error: asApiError(error) });
    }
  };

  const check = (
    { accountId, name, categories, endpointUri }: PublishSettings,
    { thenPublish = false }: { readonly thenPublish?: boolean } = {},
  ) =>
    during('save', async (advance) => {
      if (!(await save())) throw new ApiError({ code: 'not-saved', ...messages.saveFailed, status: 0 });
      advance('local');
      const flow = await readFlow(flowId);
      if (!sameSet(flow.categories, categories))
        await changeFlow({ id: flowId, categories: [...categories] });
      const doc = parseDocument(flow.text);
      const ours = validateDocument(doc).filter(({ severity }) => severity !== 'info');
      advance('remote');
      const { link, validationErrors } = await preflight({
        flowId,
        accountId,
        name,
        categories: [...categories],
        endpointUri: endpointUri ?? null,
      });
      const findings = mergeFindings(ours, fromMetaErrors(doc, validationErrors.map(metaError)));
      const clean =
        findings.theirs.length === 0 && !findings.ours.some(({ severity }) => severity === 'error');
      if (!thenPublish || !clean || isLive(link)) return { kind: 'checked', link, ...findings };
      advance('publish');
      return { kind: 'published', link: await publishNow({ flowId, accountId }) };
    });

  return {
    phase,
    reset: () => setPhase({ kind: 'setup' }),
    /** Checks; with `thenPublish` it goes on to publish when nothing is in the way. */
    check,
    publish: (accountId: string) =>
      during('publish', async () => ({ kind: 'published', link: await publishNow({ flowId, accountId }) })),
    /** Links this flow to the one at Meta that has the wanted name, then checks. */
    adopt: async (settings: PublishSettings, metaFlowId: string) => {
      setPhase({ kind: 'working', work: 'remote' });
      try {
        await adoptFlow({ flowId, accountId: settings.accountId, metaFlowId });
      } catch (error) {
        setPhase({ kind: 'failed', during: 'remote', error: asApiError(error) });
        return;
      }
      await check(settings);
    },
  };
}

/** Whether what is saved here is what is live at Meta: then there is nothing to publish. */
export function isLive(link: Link): boolean {
  return link.publishedIsCurrent && link.status === 'PUBLISHED';
}

/** Meta's object with the fields that every version of it has. */
function metaError(value: Record<string, unknown>): MetaValidationError {
  const { error, error_type: type, message } = value;
  return {
    ...value,
    error: typeof error === 'string' ? error : 'UNKNOWN',
    error_type: typeof type === 'string' ? type : '',
    message: typeof message === 'string' ? message : '',
  };
}

function sameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((item) => right.includes(item));
}
