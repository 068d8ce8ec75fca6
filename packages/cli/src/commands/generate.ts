import { Argument } from 'commander';
import { generatePywa, generateTypeScript } from '@flowsmith/flow-model';
import type { AddCommand } from '../command.ts';
import { exitCodes } from '../exitCodes.ts';
import { readValue } from '../input/readValue.ts';
import { help } from '../messages.ts';
import { writeCode, type OutputOptions } from '../writeCode.ts';

const targets = { pywa: generatePywa, typescript: generateTypeScript };

/** `flowsmith generate pywa|typescript FILE` */
export const addGenerate: AddCommand = (program, host, done) => {
  program
    .command('generate')
    .summary(help.generate.summary)
    .description(help.generate.description)
    .addArgument(new Argument('<target>', help.generate.target).choices(Object.keys(targets)))
    .argument('<file>', help.file)
    .option('-o, --output <file>', help.output)
    .addHelpText('after', help.generate.examples)
    .action(async (target: keyof typeof targets, file: string, options: OutputOptions) => {
      await writeCode(targets[target](await readValue(file, host)), options, host);
      done(exitCodes.fine);
    });
};
