import { Option } from 'commander';
import type { AddCommand } from '../command.ts';
import { exitCodes } from '../exitCodes.ts';
import { dot } from '../graph/dot.ts';
import { graphOf } from '../graph/graph.ts';
import { mermaid } from '../graph/mermaid.ts';
import { write } from '../host.ts';
import { readValue } from '../input/readValue.ts';
import { help } from '../messages.ts';

const languages = { mermaid, dot };

/** `flowsmith graph FILE` */
export const addGraph: AddCommand = (program, host, done) => {
  program
    .command('graph')
    .summary(help.graph.summary)
    .description(help.graph.description)
    .argument('<file>', help.file)
    .addOption(
      new Option('-f, --format <format>', help.graph.format)
        .choices(Object.keys(languages))
        .default('mermaid'),
    )
    .addHelpText('after', help.graph.examples)
    .action(async (file: string, options: { readonly format: keyof typeof languages }) => {
      await write(host.stdout, languages[options.format](graphOf(await readValue(file, host))));
      done(exitCodes.fine);
    });
};
