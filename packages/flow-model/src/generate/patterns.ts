import { isAtLeast, type FlowVersion } from '../spec/index.ts';

/** Regular expression (as text) of a string whose value comes from elsewhere: a binding, or from 6.0 an expression. */
export function dynamicPattern(version: FlowVersion): string {
  const local = String.raw`\$\{(?:data|form)(?:\.[\w-]+)+\}`;
  const anywhere = isAtLeast(version, '4.0')
    ? String.raw`\$\{(?:screen\.[\w,-]+\.)?(?:data|form)(?:\.[\w-]+)+\}`
    : local;
  return isAtLeast(version, '6.0') ? `^(?:${anywhere}|\`[\\s\\S]*\`)$` : `^${anywhere}$`;
}

/** Regular expression (as text) of a screen id. */
export function screenIdPattern(version: FlowVersion): string {
  return isAtLeast(version, '7.0') ? '^(?!_+$)[a-zA-Z_]+$' : '^[a-zA-Z,_]+$';
}
