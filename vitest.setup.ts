import fc from 'fast-check';

/** Property tests draw the same examples in every run; `FC_SEED=random`, or a number, looks for others. */
const wanted = process.env['FC_SEED'] ?? '20261121';
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted) });
