/** The variables of a text in order, each once: `Hi {{1}}, {{2}}` has `1` and `2`. */
export function variablesOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{\s*([\w]+)\s*\}\}/g)].map(([, name]) => name ?? ''))];
}
