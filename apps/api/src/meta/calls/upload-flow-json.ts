import { FormData } from 'undici';
import { z } from 'zod';
import type { Graph } from '../graph.ts';
import { expectShape, expectSuccess, validationErrors } from './answers.ts';

const MINUTES_2 = 120_000;

/**
 * Replaces a flow's document. Meta keeps invalid ones, too: `success` with a list of errors is the normal "saved, but
 * cannot be published".
 * @returns Meta's validation errors; lines and columns count in exactly this text.
 * @throws MetaError
 */
export async function uploadFlowJson(graph: Graph, flowId: string, text: string) {
  const answer = await graph.call({
    method: 'POST',
    path: [flowId, 'assets'],
    body: { form: () => assetForm(text) },
    repeatable: true,
    timeoutMs: MINUTES_2,
  });
  expectSuccess(answer);
  return expectShape(z.object({ validation_errors: validationErrors }), answer).validation_errors;
}

function assetForm(text: string): FormData {
  const form = new FormData();
  form.set('name', 'flow.json');
  form.set('asset_type', 'FLOW_JSON');
  form.set('file', new Blob([text], { type: 'application/json' }), 'flow.json');
  return form;
}
