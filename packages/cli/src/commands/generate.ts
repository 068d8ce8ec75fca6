import { generatePywa, generateTypeScript } from '@flowsmith/flow-model';
import type { AddCommand } from '../command.ts';
import { exitCodes } from '../exitCodes.ts';
import { readValue } from '../input/readValue.ts';
import { help } from '../messages.ts';
import { writeCode, type OutputOptions } from '../writeCode.ts';
import { addGenerateEndpoint } from './generateEndpoint.ts';

const languages = { pywa: generatePywa, typescript: generateTypeScript };

/** `flowsmith generate pywa|typescript|endpoint FILE` */
export const addGenerate: AddCommand = (program, host, done) => {
  const generate = program
    .command('generate')
    .summary(help.generate.summary)
    .description(help.generate.description)
    .addHelpText('after', help.generate.examples);
  for (const language of ['pywa', 'typescript'] as const) {
    generate
      .command(language)
      .description(help.generate[language])
      .argument('<file>', help.file)
      .option('-o, --output <file>', help.output)
      .action(async (file: string, options: OutputOptions) => {
        await writeCode(languages[language](await readValue(file, host)), options, host);
        done(exitCodes.fine);
      });
  }
  addGenerateEndpoint(generate, host, done);
};
