import { writeFileSync } from 'node:fs';
import { problemsPage } from '../packages/flow-model/src/validate/help/problemsPage.ts';

/** Writes docs/problems.md from the pages of help. */
writeFileSync(new URL('../docs/problems.md', import.meta.url), problemsPage());
