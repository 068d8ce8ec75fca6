import { setValue } from '../../document/index.ts';
import {
  findReferences,
  isBackTicked,
  parseCondition,
  parseExpression,
  typeOf,
} from '../../expressions/index.ts';
import { isAtLeast } from '../../spec/index.ts';
import { flowModel } from '../flowModel.ts';
import type { Fix } from '../types.ts';
import { preferred, type Fixer, type Patient } from './fix.ts';
import { titles } from './messages.ts';
import { valueOf } from './parts/place.ts';
import { references } from './references.ts';

/** A condition or expression that cannot be read, or does not yield what is needed. */
export const formulas: Fixer = (patient) => {
  const text = valueOf(patient);
  if (typeof text !== 'string') return [];
  const broken = references(patient);
  if (broken.length > 0) return broken;
  const candidates =
    patient.path.at(-1) === 'condition' && !isBackTicked(text)
      ? conditionRepairs(text)
      : isBackTicked(text)
        ? expressionRepairs(text)
        : [];
  const works = candidates.find(({ text: repaired }) => repaired !== text && isFine(repaired, patient));
  return works === undefined ? [] : [repair(works, patient)];
};

interface Repair {
  readonly title: string;
  readonly text: string;
}

function repair({ title, text }: Repair, { doc, path }: Patient): Fix {
  return preferred(title, () => setValue(doc, path, text));
}

/** What people write who know other languages, in the words of Flow JSON. */
function conditionRepairs(text: string): readonly Repair[] {
  const plain = singleEquals(quotesTurned(text));
  return [
    { title: titles.quotes(), text: quotesTurned(text) },
    { title: titles.compareWith('=='), text: singleEquals(text) },
    { title: titles.quotes(), text: plain },
    { title: titles.parentheses(), text: parenthesised(plain) },
    { title: titles.parentheses(), text: closed(plain) },
    { title: titles.quotes(), text: wordsQuoted(plain) },
    { title: titles.quotes(), text: parenthesised(wordsQuoted(plain)) },
  ];
}

function expressionRepairs(text: string): readonly Repair[] {
  const inner = text.slice(1, -1);
  return [
    { title: titles.quotes(), text: `\`${quotesTurned(inner)}\`` },
    { title: titles.compareWith('=='), text: `\`${singleEquals(inner)}\`` },
    { title: titles.parentheses(), text: `\`${closed(inner)}\`` },
    { title: titles.quotes(), text: `\`${wordsQuoted(inner)}\`` },
  ];
}

/** Double quotes around texts become single ones. */
function quotesTurned(text: string): string {
  return text.replaceAll(/"([^"'\\]*)"/g, "'$1'");
}

/** `=` and `===` become `==`, `!==` becomes `!=`, `and` and `or` become signs. */
function singleEquals(text: string): string {
  return outsideTexts(text, (part) =>
    part
      .replaceAll('!==', '!=')
      .replaceAll('===', '==')
      .replaceAll(/(?<![=!<>])=(?!=)/g, '==')
      .replaceAll(/(?<!&)&(?!&)/g, '&&')
      .replaceAll(/(?<!\|)\|(?!\|)/g, '||')
      .replaceAll(/\band\b/gi, '&&')
      .replaceAll(/\bor\b/gi, '||'),
  );
}

/** Comparisons beside && and || get parentheses. */
function parenthesised(text: string): string {
  return outsideTexts(text, (part) => part)
    .split(/(&&|\|\|)/)
    .map((part) =>
      /^(?:&&|\|\|)$/.test(part) || !/[=<>]/.test(part) || /[()]/.test(part)
        ? part
        : part.replace(/^(\s*)(.*?)(\s*)$/s, '$1($2)$3'),
    )
    .join('');
}

/** Parentheses that were opened are closed. */
function closed(text: string): string {
  const bare = text.replaceAll(/'[^']*'/g, '');
  const open = bare.split('(').length - bare.split(')').length;
  return open > 0 ? text.trimEnd() + ')'.repeat(open) : text;
}

/** A bare word after a comparison was meant as text. */
function wordsQuoted(text: string): string {
  return outsideTexts(text, (part) =>
    part.replaceAll(
      /([=!]=\s*)([A-Za-z_][\w-]*)(?=\s*(?:$|\)|&&|\|\|))/g,
      (all, operator: string, word: string) =>
        word === 'true' || word === 'false' || word === 'null' ? all : `${operator}'${word}'`,
    ),
  );
}

/** Changes what is neither text in quotes nor a reference. */
function outsideTexts(text: string, change: (part: string) => string): string {
  return text
    .split(/('[^']*'|\$\{[^}]*\})/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');
}

function isFine(text: string, { flow, version, path }: Patient): boolean {
  const model = flowModel(flow, version);
  const screen = model.screens.find(({ index }) => index === path[1]);
  if (screen === undefined) return false;
  const expression = isBackTicked(text);
  if (expression && !isAtLeast(version, '6.0')) return false;
  const parsed = expression ? parseExpression(text) : parseCondition(text);
  if (!parsed.ok) return false;
  const checked = typeOf(parsed.ast, screen.types, expression ? 'expression' : 'condition');
  return checked.problems.length === 0;
}

/** Text around a reference, which only an expression can join. */
export const interpolation: Fixer = (patient) => {
  const { doc, path, version } = patient;
  const text = valueOf(patient);
  if (typeof text !== 'string' || !isAtLeast(version, '6.0') || text.includes('`')) return [];
  const found = findReferences(text);
  if (found.length === 0) return [];
  const parts: string[] = [];
  let last = 0;
  const literal = (part: string): void => {
    if (part !== '')
      parts.push(`'${part.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`);
  };
  for (const { offset, length } of found) {
    literal(text.slice(last, offset));
    parts.push(text.slice(offset, offset + length));
    last = offset + length;
  }
  literal(text.slice(last));
  const expression = `\`${parts.join(' ')}\``;
  return isFine(expression, patient) && !text.replaceAll(/\$\{[^}]*\}/g, '').includes('}')
    ? [preferred(titles.expression(), () => setValue(doc, path, expression))]
    : [];
};
