import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import { template, type Template } from './schema.ts';

const entry = template.omit({ text: true }).extend({ file: z.string().regex(/^[\w-]+\.json$/) });

/** The example flows of the gallery. */
export type TemplateService = ReturnType<typeof createTemplateService>;

/** @param folder holds the flows and `index.json`, the list of them. */
export function createTemplateService(folder: string) {
  const list = async (): Promise<Template[]> => {
    const index: unknown = JSON.parse(await readIndex(folder));
    const entries = z.array(entry).parse(index);
    return Promise.all(
      entries.map(async ({ file, ...rest }) => ({
        ...rest,
        text: await readFile(join(folder, file), 'utf8'),
      })),
    );
  };
  return {
    list,
    /** @throws ApiError `not-found`. */
    async read(name: string): Promise<Template> {
      const found = (await list()).find((candidate) => candidate.name === name);
      if (found === undefined) throw new ApiError(404, 'not-found', messages.flows.unknownTemplate);
      return found;
    },
  };
}

async function readIndex(folder: string): Promise<string> {
  try {
    return await readFile(join(folder, 'index.json'), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '[]';
    throw error;
  }
}
