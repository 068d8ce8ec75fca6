#!/usr/bin/env node
// Plain JavaScript that old versions of Node can read, so that they can say what is missing.
const NEEDED = 24;

if (Number(process.versions.node.split('.')[0]) < NEEDED) {
  process.stderr.write(
    'flowsmith needs Node ' +
      NEEDED +
      ' or newer; this is Node ' +
      process.versions.node +
      '. Inside the project, "npx flowsmith" brings the right one after "npm ci".\n',
  );
  process.exitCode = 2;
} else {
  // What was compiled once is kept: later runs start in half the time.
  void import('node:module')
    .then(({ enableCompileCache }) => enableCompileCache())
    .then(() => import('../src/main.ts'))
    .then(({ main }) => main());
}
