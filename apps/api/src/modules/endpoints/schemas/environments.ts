import { z } from 'zod';

/** A flow is answered twice: while it is worked on, and for real. */
export const ENVIRONMENTS = ['draft', 'live'] as const;

/** One of {@link ENVIRONMENTS}. */
export type Environment = (typeof ENVIRONMENTS)[number];

export const environment = z
  .enum(ENVIRONMENTS)
  .describe(
    'draft: while the flow is worked on. live: for people. They share source and keys, and nothing else.',
  );

export const environmentQuery = z.object({ environment });
