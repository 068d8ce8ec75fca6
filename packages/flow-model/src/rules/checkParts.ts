import type { RuleCheck } from './checkValues.ts';
import { rulesMessages as messages } from './messages.ts';

/** Lookup lists whose columns cannot be told apart. */
export function checkLists({ rules, note }: RuleCheck): void {
  for (const [index, { columns, rows }] of rules.lists.entries()) {
    for (const [at, column] of columns.entries()) {
      const path = ['lists', index, 'columns', at];
      if (column.trim() === '') note('column-name', path, messages.columnEmpty());
      else if (columns.indexOf(column) < at) note('column-twice', path, messages.columnTwice(column));
    }
    const long = rows.findIndex((row) => row.length > columns.length);
    if (long !== -1) note('long-row', ['lists', index, 'rows', long], messages.rowsTooLong());
  }
}

/** Data sources that cannot be asked. */
export function checkSources({ rules, note }: RuleCheck): void {
  for (const [index, { url, method, headers, body }] of rules.sources.entries()) {
    const path = ['sources', index];
    if (!/^https?:\/\/[^/?#@\s${}]+(?:[/?#]|$)/i.test(url))
      note('source-url', [...path, 'url'], messages.sourceUrl());
    else if (/^http:/i.test(url)) {
      note('source-plain', [...path, 'url'], messages.sourcePlain(), { severity: 'warning' });
    }
    for (const [at, { name, value }] of headers.entries()) {
      const where = [...path, 'headers', at, 'name'];
      if (name.trim() === '') {
        // It is not sent.
        if (value !== '') note('source-header', where, messages.headerEmpty(), { severity: 'warning' });
      } else if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name.trim())) {
        note('source-header', where, messages.sourceHeader(name));
      }
    }
    if (method === 'GET' && body !== undefined) {
      note('source-body', [...path, 'body'], messages.getWithBody(), { severity: 'warning' });
    }
  }
}
