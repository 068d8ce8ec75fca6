import type { FlowSource, ProjectFiles } from './types.ts';
import { template } from './template.ts';

/** What stands around the handlers of a Python project. */
export async function pywaProject({ name, file, text }: FlowSource): Promise<ProjectFiles> {
  return new Map([
    ['flow.json', text],
    ['requirements.txt', await template('pywa/requirements.txt')],
    ['README.md', await template('pywa/README.md', { NAME: name, FILE: file })],
    ['.env.example', await template('pywa/env.example')],
    ['.gitignore', await template('pywa/gitignore')],
  ]);
}
