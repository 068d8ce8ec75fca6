import { generateTypes } from '@flowsmith/flow-model';
import type { AddCommand } from '../command.ts';
import { exitCodes } from '../exitCodes.ts';
import { readValue } from '../input/readValue.ts';
import { help } from '../messages.ts';
import { writeCode, type OutputOptions } from '../writeCode.ts';

/** `flowsmith types FILE` */
export const addTypes: AddCommand = (program, host, done) => {
  program
    .command('types')
    .summary(help.types.summary)
    .description(help.types.description)
    .argument('<file>', help.file)
    .option('-o, --output <file>', help.output)
    .addHelpText('after', help.types.examples)
    .action(async (file: string, options: OutputOptions) => {
      await writeCode(generateTypes(await readValue(file, host)), options, host);
      done(exitCodes.fine);
    });
};
