import { readFile } from 'node:fs/promises';

const folder = new URL('../../templates/', import.meta.url);

/** A template with `__NAME__` and the like filled in. The files end in `.txt`, so that no tool takes them for code. */
export async function template(
  name: string,
  values: { readonly [key: string]: string } = {},
): Promise<string> {
  const text = await readFile(new URL(`${name}.txt`, folder), 'utf8');
  return text.replaceAll(/__([A-Z]+)__/g, (whole, key: string) => values[key] ?? whole);
}
