import type { Sandbox } from '../graph/context.ts';
import { graphErrors } from '../graph/errors.ts';

/** The name of a deleted template stays taken for so long (7.2). */
const RESERVED = 28 * 24 * 60 * 60 * 1000;

/** Throws when the account has a template of this name and language, or had one of late. */
export function checkNameFree(wabaId: string, name: string, language: string, { world, now }: Sandbox): void {
  const same = world
    .all('template')
    .filter(
      (template) => template.wabaId === wabaId && template.name === name && template.language === language,
    );
  if (same.some(({ deletedAt }) => deletedAt === undefined)) throw graphErrors.templateExists();
  const since = now().getTime() - RESERVED;
  if (same.some(({ deletedAt = 0 }) => deletedAt > since)) throw graphErrors.templateNameReserved();
}

/** Deletes the templates of a name in all languages, or the one with this id. */
export function deleteTemplates(
  wabaId: string,
  name: string,
  id: string | undefined,
  sandbox: Sandbox,
): void {
  const { world, now } = sandbox;
  const found = world.all('template').filter((template) => {
    const isNamed = template.wabaId === wabaId && template.name === name && template.deletedAt === undefined;
    return isNamed && (id === undefined || template.id === id);
  });
  if (found.length === 0) throw graphErrors.templateUnknown(name);
  for (const template of found) world.put({ ...template, deletedAt: now().getTime() });
}
