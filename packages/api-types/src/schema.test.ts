import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { apiTypes } from '../scripts/api-types.ts';

it('is what the routes of the server say now (npm run generate -w @flowsmith/api-types)', async () => {
  expect(await readFile(new URL('./schema.gen.ts', import.meta.url), 'utf8')).toBe(await apiTypes());
});
