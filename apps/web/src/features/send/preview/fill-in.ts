/**
 * A text with its {{placeholders}} filled in, as far as `values` knows them.
 *
 * @example fillIn('Hi {{name}}', { name: 'Ada' }); // 'Hi Ada'
 */
export function fillIn(text: string, values: { readonly [name: string]: string } | undefined): string {
  if (values === undefined) return text;
  return text.replaceAll(/\{\{\s*([^{}]+?)\s*\}\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? whole) : whole,
  );
}
