import { isJsonObject } from '../../document/index.ts';
import { wholeReference } from '../../expressions/index.ts';
import type { Rule } from '../flowModel.ts';
import { aKind, notes, problems } from '../messages.ts';
import { nearest } from '../nearest.ts';
import { schemaType } from '../references.ts';
import { fitsField, payloadType } from './navigate.ts';

/** update_data sets declared fields of its own screen to values of their type (Flow JSON reference, 6.6). */
export const updateData: Rule = (flow, findings) => {
  for (const screen of flow.screens) {
    for (const { action, name, path } of screen.actions) {
      const { payload } = action;
      if (name !== 'update_data' || !isJsonObject(payload)) continue;
      const at = [...screen.path, ...path, 'payload'];
      if (Object.keys(screen.data).length === 0) {
        if (Object.keys(payload).length > 0)
          findings.add(at, problems.updateNoModel(screen.id), { severity: flow.unless71 });
        continue;
      }
      for (const [key, value] of Object.entries(payload)) {
        if (value === undefined) continue;
        const place = [...at, key];
        if (!Object.hasOwn(screen.data, key)) {
          findings.add(
            place,
            problems.updateUnknown(key, screen.id, nearest(key, Object.keys(screen.data))),
            {
              severity: flow.unless71,
              atKey: true,
            },
          );
          continue;
        }
        // Meta compares names only: a form field called like the data field is refused as well.
        if (typeof value === 'string' && namesItself(value, key))
          findings.add(place, problems.updateSelf(key), { severity: flow.unless71 });
        const wanted = schemaType(screen.data[key]);
        const found = payloadType(value, screen, flow);
        if (found === undefined || wanted === 'unknown' || fitsField(found.type, wanted)) continue;
        findings.add(place, problems.updateType(key, aKind(found.type), aKind(wanted)), {
          severity: flow.unless71,
          related: [{ path: [...screen.path, 'data', key], message: notes.declaredAs(key, aKind(wanted)) }],
        });
      }
    }
  }
};

function namesItself(value: string, key: string): boolean {
  const reference = wholeReference(value);
  return (
    reference !== undefined &&
    reference.screen === undefined &&
    reference.segments.length === 1 &&
    reference.segments[0] === key
  );
}
