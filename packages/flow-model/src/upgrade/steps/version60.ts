import {
  isJsonArray,
  isJsonObject,
  removeValue,
  setValue,
  type JsonObject,
  type Path,
} from '../../document/index.ts';
import { isBackTicked, parseCondition } from '../../expressions/index.ts';
import { isAtLeast, isComponentType, isRequired, propertiesOf, type PropertySpec } from '../../spec/index.ts';
import { notes, written } from '../messages.ts';
import type { Journey, Step } from '../types.ts';
import { componentsIn } from './componentsIn.ts';

/** Texts must show something; formulas and local actions exist only from here on. */
export const version60: Step = {
  version: '6.0',
  up(journey) {
    for (const { component, type, path } of componentsIn(journey.draft).toReversed()) {
      if (!isComponentType(type)) continue;
      for (const [name, property] of propertiesOf(type, journey.to))
        settleBlank(component, name, property, [...path, name], journey);
      if (component['on-select-action'] !== undefined && !isAtLeast(journey.to, '7.0'))
        journey.loss([...path, 'on-select-action'], notes.rendersSelect(journey.to));
    }
  },
  down(journey) {
    for (const { component, path } of componentsIn(journey.draft).toReversed()) {
      for (const [property, value] of Object.entries(component)) {
        if (typeof value === 'string' && isBackTicked(value))
          plainFormula(value, property, [...path, property], journey);
        if (isJsonObject(value)) dropAction(value, property, [...path, property], journey);
      }
      for (const list of ['data-source', 'list-items']) {
        const items = component[list];
        if (!isJsonArray(items)) continue;
        items.forEach((item, index) => {
          for (const [key, value] of Object.entries(isJsonObject(item) ? item : {}))
            if (isJsonObject(value)) dropAction(value, key, [...path, list, index, key], journey);
        });
      }
    }
  },
};

/** A text with nothing to see: left out, or a dash where something must stand. */
function settleBlank(
  object: JsonObject,
  name: string,
  property: PropertySpec,
  path: Path,
  { draft, to, change }: Journey,
): void {
  const value = object[name];
  if (isJsonArray(value) && property.properties !== undefined) {
    value.forEach((item, index) => {
      if (!isJsonObject(item)) return;
      for (const [key, member] of Object.entries(property.properties ?? {}))
        settleBlank(item, key, member, [...path, index, key], {
          draft,
          to,
          change,
          from: to,
          loss: () => undefined,
        });
    });
    return;
  }
  if (typeof value !== 'string' || value.trim() !== '' || property.mayBeBlank === true) return;
  if (property.kind !== 'text' && property.kind !== 'text-or-lines') return;
  if (isRequired(property.required, to)) {
    draft.apply(setValue(draft.doc, path, written.text));
    change(path, notes.blankFilled(name, written.text));
  } else {
    draft.apply(removeValue(draft.doc, path));
    change(path, notes.blankRemoved(name));
  }
}

function plainFormula(text: string, property: string, path: Path, { draft, change, loss }: Journey): void {
  const plain = text.slice(1, -1).trim();
  if (property === 'condition' && parseCondition(plain).ok) {
    draft.apply(setValue(draft.doc, path, plain));
    change(path, notes.formPlain(property));
  } else loss(path, notes.expressionShown(property));
}

/** Actions of 6.0; a Footer or link without any is left for the list of problems. */
function dropAction(action: JsonObject, property: string, path: Path, { draft, loss }: Journey): void {
  const { name } = action;
  if (!property.startsWith('on-') || (name !== 'update_data' && name !== 'open_url')) return;
  draft.apply(removeValue(draft.doc, path));
  loss(path, notes.actionGone(name, '6.0'));
}
