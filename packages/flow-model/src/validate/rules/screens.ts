import { isJsonArray } from '../../document/index.ts';
import { isAtLeast, limits, RESERVED_SCREEN_ID } from '../../spec/index.ts';
import type { Rule } from '../flowModel.ts';
import { notes, problems } from '../messages.ts';
import { nearest } from '../nearest.ts';
import { isInput } from '../screenModel.ts';

/** Number, ids and flags of screens (Flow JSON reference, section 2). */
export const screens: Rule = (flow, findings) => {
  const list = flow.screens;
  if (list.length > limits.screens) {
    for (const { path } of list.slice(limits.screens))
      findings.add(path, problems.tooManyScreens(list.length, limits.screens));
  }
  for (const { id, path } of list) {
    const first = flow.byId.get(id);
    if (id !== '' && first !== undefined && first.path !== path) {
      findings.add([...path, 'id'], problems.duplicateScreenId(id), {
        related: [{ path: [...first.path, 'id'], message: notes.sameScreenId(id) }],
      });
      findings.echo([...first.path, 'id'], problems.duplicateScreenId(id));
    }
    if (id === 'success') findings.add([...path, 'id'], problems.reservedScreenId(id));
    else if (id.toUpperCase() === RESERVED_SCREEN_ID)
      findings.add([...path, 'id'], problems.reservedScreenId(id), { severity: 'warning' });
  }
  const terminals = list.filter(({ terminal }) => terminal);
  if (list.length > 0 && terminals.length === 0) findings.add(['screens'], problems.noTerminal());
  if (terminals.length > 0 && terminals.every(({ screen }) => screen['success'] === false)) {
    for (const { path } of terminals) findings.add([...path, 'success'], problems.noSuccess());
  }
  for (const { screen, id, path, terminal, components, inputs } of list) {
    if (screen['refresh_on_back'] === true && !flow.hasEndpoint)
      findings.add([...path, 'refresh_on_back'], problems.refreshStatic(id));
    if (terminal && !components.some(({ type }) => type === 'Footer')) {
      findings.add(
        path,
        problems.footerMissing(id),
        isAtLeast(flow.version, '7.3') ? {} : { severity: 'warning' },
      );
    }
    const { sensitive } = screen;
    if (!isJsonArray(sensitive)) continue;
    const names = new Set(
      components.flatMap(({ type, component }) => (isInput(type) ? [component['name']] : [])),
    );
    sensitive.forEach((name, index) => {
      if (typeof name === 'string' && !names.has(name))
        findings.add(
          [...path, 'sensitive', index],
          problems.sensitiveUnknown(name, id, nearest(name, inputs.keys())),
        );
    });
  }
};
