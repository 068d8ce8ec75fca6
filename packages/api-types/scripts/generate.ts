import { writeFile } from 'node:fs/promises';
import { apiTypes } from './api-types.ts';

await writeFile(new URL('../src/schema.gen.ts', import.meta.url), await apiTypes());
