import { textOf } from '../../expressions/index.ts';
import {
  insertItem,
  isJsonArray,
  isJsonObject,
  removeValue,
  setValue,
  type JsonObject,
  type Path,
} from '../../document/index.ts';
import { deleteDataField } from '../../edits/index.ts';
import { setMember } from '../../edits/parts/setMember.ts';
import { FIELD_NAME_PATTERN, isAtLeast } from '../../spec/index.ts';
import { nearest } from '../nearest.ts';
import { optionsOf } from '../lints/parts/items.ts';
import { editsOf, fix, preferred, type Fixer } from './fix.ts';
import { titles, written } from './messages.ts';
import { become } from './parts/become.ts';
import { componentOf, neighboursOf, objectAt, screenOf, valueOf } from './parts/place.ts';

/** What can be done about the advice of lints. */
export const lintFixes: { readonly [code: string]: Fixer } = {
  HIDDEN_REQUIRED: ({ doc, path }) => [preferred(titles.optional(), () => removeValue(doc, path))],
  DISABLED_REQUIRED: ({ doc, path }) => [fix(titles.optional(), () => removeValue(doc, path))],
  STATIC_ERROR_MESSAGE: ({ doc, path }) => [
    preferred(titles.remove(String(path.at(-1))), () => removeValue(doc, path)),
  ],
  RESERVED_PAYLOAD_KEY: ({ doc, path }) => [
    preferred(titles.remove(String(path.at(-1))), () => removeValue(doc, path)),
  ],
  HEAVY_COMPLETION: ({ doc, path }) => [
    fix(titles.dropKey(String(path.at(-1))), () => removeValue(doc, path)),
  ],
  DECIMAL_CONDITION: (patient) => {
    const text = valueOf(patient);
    return typeof text === 'string' && !text.includes('`') && isAtLeast(patient.version, '6.0')
      ? [preferred(titles.expression(), () => setValue(patient.doc, patient.path, `\`${text}\``))]
      : [];
  },
  UNTOUCHED_OPT_IN: (patient) => {
    const text = valueOf(patient);
    if (typeof text !== 'string') return [];
    const turned = text
      .replaceAll(/(\$\{form\.\w+\})\s*==\s*false/g, '$1 != true')
      .replaceAll(/false\s*==\s*(\$\{form\.\w+\})/g, '$1 != true')
      .replace(/^!\s*(\$\{form\.\w+\})$/, '$1 != true');
    return turned === text
      ? []
      : [preferred(titles.compareWith('!= true'), () => setValue(patient.doc, patient.path, turned))];
  },
  TEXTS_COMPARED: (patient) => {
    const text = valueOf(patient);
    if (typeof text !== 'string') return [];
    const reference = String.raw`(\$\{[\w.]+\})`;
    const turned = text.replaceAll(
      new RegExp(`${reference}\\s*(<=?|>=?)\\s*${reference}`, 'g'),
      '($1 + 0) $2 ($3 + 0)',
    );
    return turned === text
      ? []
      : [preferred(titles.toNumbers(), () => setValue(patient.doc, patient.path, turned))];
  },
  INIT_VALUE_NOT_AN_OPTION: (patient) => {
    const { doc, path } = patient;
    const value = valueOf(patient);
    const input =
      path.at(-2) === 'init-values'
        ? neighboursOf(patient).find(({ component }) => component['name'] === path.at(-1))
        : componentOf(patient);
    if (typeof value !== 'string' || input === undefined) return [];
    const options = optionsOf(input.component);
    const byTitle = options.find(({ title }) => title === value)?.['id'];
    const meant =
      typeof byTitle === 'string'
        ? byTitle
        : nearest(
            value,
            options.map(({ id }) => textOf(id)),
          );
    return [
      ...(meant === undefined ? [] : [preferred(titles.use(meant), () => setValue(doc, path, meant))]),
      fix(titles.remove(String(path.at(-1))), () => removeValue(doc, path)),
    ];
  },
  UNUSED_DATA: (patient) => {
    const { doc, path } = patient;
    const screen = screenOf(patient);
    const name = path[3];
    return screen === undefined || typeof name !== 'string'
      ? []
      : [fix(titles.remove(name), () => editsOf(deleteDataField(doc, { screen: screen.id, name })))];
  },
  UNUSED_INPUT: (patient) => {
    const { doc } = patient;
    const name = valueOf(patient);
    const footers = neighboursOf(patient).filter(({ type }) => type === 'Footer');
    const [footer] = footers;
    const action = footer === undefined ? undefined : objectAt(footer.component, ['on-click-action']);
    if (
      typeof name !== 'string' ||
      !FIELD_NAME_PATTERN.test(name) ||
      footer === undefined ||
      footers.length > 1 ||
      action === undefined
    )
      return [];
    if (action['name'] !== 'complete' && action['name'] !== 'data_exchange') return [];
    if (isJsonObject(action['payload']) && action['payload'][name] !== undefined) return [];
    const at = [...footer.path, 'on-click-action', 'payload', name];
    return [fix(titles.sendIt(name), () => setMember(doc, at, `\${form.${name}}`))];
  },
  UNMASKED_SECRET: (patient) => {
    const { doc } = patient;
    const name = valueOf(patient);
    const screen = screenOf(patient);
    if (typeof name !== 'string' || screen === undefined) return [];
    const list = screen.screen['sensitive'];
    const at: Path = [...screen.path, 'sensitive'];
    return [
      preferred(titles.mask(), () =>
        isJsonArray(list) ? insertItem(doc, at, list.length, name) : setMember(doc, at, [name]),
      ),
    ];
  },
  IMAGE_WITHOUT_ALT: (patient) => [
    fix(titles.add('alt-text'), () =>
      setMember(patient.doc, [...patient.path, 'alt-text'], pictureName(patient.flow, patient.path)),
    ),
  ],
  RULE_WITHOUT_HELP: ({ doc, path }) => [
    fix(titles.add('helper-text'), () => setMember(doc, [...path, 'helper-text'], written.helper)),
  ],
  WRONG_INPUT_KIND: (patient) => {
    const { doc, path } = patient;
    const input = componentOf(patient);
    if (input === undefined) return [];
    if (path.at(-1) === 'type') return become(patient, input, 'DatePicker');
    const kind = /mail/i.test(textOf(input.component['label'])) ? 'email' : 'phone';
    return [
      preferred(titles.set('input-type', kind), () => setMember(doc, [...input.path, 'input-type'], kind)),
    ];
  },
  LONG_ANSWER_FIELD: (patient) => become(patient, componentOf(patient), 'TextArea'),
  SINGLE_CHOICE_CHECKBOX: (patient) => become(patient, componentOf(patient), 'RadioButtonsGroup'),
  SHORT_DROPDOWN: (patient) => become(patient, componentOf(patient), 'RadioButtonsGroup'),
  LONG_CHOICE_LIST: (patient) => {
    const input = componentOf(patient);
    return input?.type === 'RadioButtonsGroup' ? become(patient, input, 'Dropdown') : [];
  },
  NO_DEFAULT_CHOICE: (patient) => {
    const input = componentOf(patient);
    if (input === undefined || input.inForm) return [];
    const usual = optionsOf(input.component).find(({ title }) =>
      patient.message.includes(`“${textOf(title)}”`),
    )?.['id'];
    return typeof usual === 'string'
      ? [
          fix(titles.set('init-value', usual), () =>
            setMember(patient.doc, [...input.path, 'init-value'], usual),
          ),
        ]
      : [];
  },
  VAGUE_BUTTON: (patient) => {
    const { doc, path } = patient;
    const label = valueOf(patient);
    return typeof label === 'string' && /[^.\s]\.\s*$/.test(label)
      ? [preferred(titles.withoutDot(), () => setValue(doc, path, label.replace(/\.\s*$/, '')))]
      : [];
  },
  ENDPOINT_UNUSED: ({ doc }) => [
    fix(titles.remove('data_api_version'), () => removeValue(doc, ['data_api_version'])),
  ],
};

/** The words that stand next to a picture. */
function pictureName(flow: JsonObject, path: Path): string {
  const item = objectAt(flow, path) ?? {};
  const around = objectAt(flow, path.slice(0, -1)) ?? {};
  const main = isJsonObject(around['main-content']) ? around['main-content']['title'] : undefined;
  const screen = screenOf({ flow, path });
  const title = [item['title'], main, screen?.screen['title']].find(
    (text) => typeof text === 'string' && text.trim() !== '' && !/[`$]/.test(text),
  );
  return typeof title === 'string' ? title : written.altText;
}
