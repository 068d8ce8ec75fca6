import { isJsonObject, removeValue, setValue } from '../../document/index.ts';
import { setMember } from '../../edits/parts/setMember.ts';
import { fix, preferred, type Fixer } from './fix.ts';
import { titles } from './messages.ts';
import { componentOf, valueOf } from './parts/place.ts';

/** One value where a range of dates has two, or two where there is one. */
export const calendarShape: Fixer = (patient) => {
  const { doc, path } = patient;
  const value = valueOf(patient);
  const mode = componentOf(patient)?.component['mode'];
  if (value === undefined || value === null) return [];
  if (mode === 'range') {
    if (isJsonObject(value)) return [];
    return [
      preferred(titles.closeBoth(), () => setValue(doc, path, { 'start-date': value, 'end-date': value })),
    ];
  }
  const start = isJsonObject(value) ? value['start-date'] : undefined;
  const component = componentOf(patient);
  return [
    ...(start === undefined ? [] : [fix(titles.use(start), () => setValue(doc, path, start))]),
    ...(component === undefined
      ? []
      : [fix(titles.set('mode', 'range'), () => setMember(doc, [...component.path, 'mode'], 'range'))]),
  ];
};

/** One of the two dates of a range has no value of its own. */
export const calendarMember: Fixer = (patient) => {
  const { doc, path } = patient;
  const value = valueOf(patient);
  if (!isJsonObject(value)) return [];
  return ['start-date', 'end-date'].flatMap((member) => {
    const other = value[member === 'start-date' ? 'end-date' : 'start-date'];
    return value[member] === undefined && other !== undefined
      ? [preferred(titles.add(member), () => setMember(doc, [...path, member], other))]
      : [];
  });
};

/** Something that only ranges have. */
export const rangeOnly: Fixer = (patient) => {
  const { doc, path } = patient;
  const component = componentOf(patient);
  return component === undefined
    ? []
    : [
        fix(titles.set('mode', 'range'), () => setMember(doc, [...component.path, 'mode'], 'range')),
        fix(titles.remove(String(path.at(-1))), () => removeValue(doc, path)),
      ];
};
