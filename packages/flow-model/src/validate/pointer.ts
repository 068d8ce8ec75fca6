import type { Finding } from './finding.ts';

/** Objects with free keys: in errors of shape Meta writes what is in them in brackets. */
const FREE = new Set<string | number>([
  'data',
  'cases',
  'payload',
  'routing_model',
  'init-values',
  'error-messages',
  'properties',
]);

/**
 * The path of a finding in Meta's spelling. Errors of shape put keys with hyphens and free keys into brackets
 * (`screens[0].data['msg']`), errors of meaning and the last step to an unknown key do not (`….on-click-action.name`).
 */
export function metaPointer({ path, stage, atKey }: Pick<Finding, 'path' | 'stage' | 'atKey'>): string {
  let pointer = '';
  for (const [index, step] of path.entries()) {
    if (typeof step === 'number') pointer += `[${step}]`;
    else if (
      stage === 'schema' &&
      !(atKey === true && index === path.length - 1) &&
      needsBrackets(step, path[index - 1])
    )
      pointer += `['${step}']`;
    else pointer += pointer === '' ? step : `.${step}`;
  }
  return pointer;
}

function needsBrackets(step: string, parent: string | number | undefined): boolean {
  return (
    !/^[A-Za-z_]\w*$/.test(step) || (parent !== undefined && FREE.has(parent) && parent !== 'routing_model')
  );
}
