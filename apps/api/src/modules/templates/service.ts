import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlayKit } from '@flowsmith/flow-model';
import { z } from 'zod';
import { ApiError } from '../../errors.ts';
import { messages } from '../../messages.ts';
import { parseKit } from '../play/parse-kit.ts';
import { template, type Template } from './schema.ts';

const entry = template.omit({ text: true }).extend({ file: z.string().regex(/^[\w-]+\.json$/) });

/** The example flows of the gallery. */
export type TemplateService = ReturnType<typeof createTemplateService>;

/** @param folder holds the flows and `index.json`, the list of them. */
export function createTemplateService(folder: string) {
  const entries = async () => {
    const index: unknown = JSON.parse((await readIfThere(join(folder, 'index.json'))) ?? '[]');
    return z.array(entry).parse(index);
  };
  const list = async (): Promise<Template[]> =>
    Promise.all(
      (await entries()).map(async ({ file, ...rest }) => ({
        ...rest,
        text: await readFile(join(folder, file), 'utf8'),
      })),
    );
  return {
    list,
    /** @throws ApiError `not-found`. */
    async read(name: string): Promise<Template> {
      const found = (await list()).find((candidate) => candidate.name === name);
      if (found === undefined) throw new ApiError(404, 'not-found', messages.flows.unknownTemplate);
      return found;
    },
    /**
     * What a template is played with: the file `<name>.play.json` beside `<name>.json`.
     * @returns `undefined` where there is none.
     * @throws ApiError `invalid-request` when the file is no play kit.
     */
    async kit(name: string): Promise<PlayKit | undefined> {
      const file = (await entries()).find((candidate) => candidate.name === name)?.file;
      if (file === undefined) return undefined;
      const text = await readIfThere(join(folder, file.replace(/\.json$/, '.play.json')));
      if (text === undefined) return undefined;
      const value: unknown = JSON.parse(text);
      return parseKit(value);
    },
  };
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
