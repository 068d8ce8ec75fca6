/** A multipart body. */
export function form(parts: Readonly<Record<string, string | File>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(parts)) data.append(name, value);
  return data;
}

/** A file of a multipart body. */
export const file = (content: string, name: string, type: string): File =>
  new File([content], name, { type });
