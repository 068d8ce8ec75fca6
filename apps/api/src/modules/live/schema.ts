import { z } from 'zod';

/** What pages can follow. */
export const TOPICS = ['responses', 'notifications', 'messages', 'hooks', 'accounts', 'jobs'] as const;

export const topic = z.enum(TOPICS);

/** Something changed; whoever shows it reads it again. */
export const liveEvent = z
  .object({
    topic,
    flowId: z.uuid().optional(),
    accountId: z.uuid().optional(),
    id: z.string().optional().describe('Of what changed, where it is one thing'),
  })
  .meta({ id: 'LiveEvent', description: 'Data of a server-sent event; the event is named after the topic.' });

export const liveQuery = z.object({
  topics: z
    .string()
    .max(200)
    .transform((list) => list.split(',').filter((name) => name !== ''))
    .pipe(z.array(topic))
    .optional()
    .meta({ description: `With commas between them: ${TOPICS.join(', ')}; default: all` }),
  flowId: z.uuid().optional().describe('Only of this flow, or of none'),
});

export type Topic = z.output<typeof topic>;
export type LiveEvent = z.output<typeof liveEvent>;
