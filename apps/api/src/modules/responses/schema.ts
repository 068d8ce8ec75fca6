import { z } from 'zod';
import { moment } from '../../http/schemas.ts';

const text = (max: number) => z.string().trim().min(1).max(max);

/** Any value that a field of an answer may have. */
const fieldValue = z.unknown().describe('Any JSON value');

/** A condition on one field. */
const fieldFilter = z.discriminatedUnion('op', [
  z.object({
    field: text(200),
    op: z.enum(['is', 'isNot']).describe('One of the values, or none of them; of lists: holds'),
    values: z.array(z.string().max(1_000)).min(1).max(50),
  }),
  z.object({ field: text(200), op: z.enum(['answered', 'unanswered']) }),
]);

const filters = z
  .string()
  .max(20_000)
  .transform((json, context): z.output<typeof fieldFilter>[] => {
    const parsed = z.array(fieldFilter).max(20).safeParse(parseJson(json));
    if (parsed.success) return parsed.data;
    context.addIssue({ code: 'custom', message: 'must be a JSON list of conditions on fields' });
    return z.NEVER;
  })
  .meta({
    description:
      'JSON list of conditions on fields, all of which must hold: [{"field":"city","op":"is","values":["berlin"]}]; op: is, isNot, answered, unanswered',
  });

function parseJson(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    return value;
  } catch {
    return undefined;
  }
}

const filterShape = {
  version: z.coerce.number().int().min(1).optional().describe('Version of the flow that was answered'),
  since: moment.optional().describe('Completed at or after'),
  until: moment.optional().describe('Completed before'),
  sender: text(200).optional().describe('Phone number, with or without + and spaces, or user id'),
  person: text(64).optional().describe('Id of a person'),
  search: text(200).optional().describe('Words, or beginnings of words, anywhere in the answer'),
  filters: filters.optional(),
};

const pageShape = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional().describe('`next` of the page before'),
};

const whichFlow = {
  flowId: z.uuid().optional(),
  unmatched: z.stringbool().optional().describe('Only answers of which no flow is known'),
};

export const filterQuery = z.object(filterShape);
export const listQuery = z.object({ ...filterShape, ...pageShape });
export const allFilterQuery = z.object({ ...filterShape, ...whichFlow });
export const allListQuery = z.object({ ...filterShape, ...whichFlow, ...pageShape });

const exportShape = {
  format: z.enum(['csv', 'json', 'xlsx']),
  columns: z
    .string()
    .max(20_000)
    .transform((list) => list.split(',').filter((name) => name !== ''))
    .optional()
    .meta({ description: 'Names of fields, with commas between them, in the wished order; default: all' }),
  options: z
    .enum(['ids', 'labels'])
    .default('labels')
    .describe('What csv and xlsx show of chosen options; json has ids'),
  sensitive: z.enum(['masked', 'shown']).default('masked'),
};

export const exportQuery = z.object({ ...filterShape, ...exportShape });
export const allExportQuery = z.object({ ...filterShape, ...whichFlow, ...exportShape });

export const matchedBy = z
  .enum(['token', 'message', 'exchange', 'hand', 'none'])
  .describe(
    'How the flow was found: by the flow token of a sent message, by the message that was answered, by an exchange with the endpoint, by hand, or not at all',
  );

export const column = z
  .object({
    name: z.string(),
    label: z.string().describe('What the component is labelled with, or the name'),
    kind: z.enum(['text', 'number', 'boolean', 'option', 'options', 'date', 'dates', 'media', 'other']),
    options: z.array(z.object({ id: z.string(), title: z.string() })).describe('Of the newest version'),
    sensitive: z.boolean().describe('Masked unless asked for'),
    fromFlow: z.boolean().describe('false: only answers have it, for example because an endpoint sent it'),
  })
  .meta({ id: 'ResponseColumn', description: 'A field of the answers of a flow.' });

export const columnList = z.object({ items: z.array(column) }).meta({ id: 'ResponseColumnList' });

export const response = z
  .object({
    id: z.uuid(),
    flow: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    metaFlowId: z.string().nullable(),
    version: z.number().int().nullable().describe('Version of the flow that was answered, where it is known'),
    matchedBy,
    person: z.string().describe('Id of the person; tells neither number nor name'),
    sender: z.string().nullable().describe('Phone number, digits only'),
    senderUserId: z.string().nullable(),
    senderName: z.string().nullable(),
    at: moment.describe('When the flow was completed'),
    receivedAt: moment,
    fields: z.record(z.string(), fieldValue).describe('As sent, sensitive ones masked'),
    shown: z.record(z.string(), z.string()).describe('The same for people: labels instead of option ids'),
    files: z.number().int().describe('How many files came along'),
    broken: z.boolean().describe('The answer could not be read as JSON'),
  })
  .meta({ id: 'FlowResponse', description: 'A completed flow.' });

export const responseList = z
  .object({ items: z.array(response), next: z.string().optional().describe('Cursor of the next page') })
  .meta({ id: 'FlowResponseList' });

export const mediaFile = z
  .object({
    id: z.uuid(),
    field: z.string(),
    position: z.number().int(),
    fileName: z.string().nullable(),
    mimeType: z.string().nullable(),
    size: z.number().int().nullable(),
    state: z.enum(['waiting', 'stored', 'failed']),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
    path: z.string().describe('Where its content is, once it is stored'),
  })
  .meta({ id: 'ResponseFile' });

export const responseDetail = response
  .extend({
    accountId: z.uuid().nullable(),
    phoneNumberId: z.string().nullable(),
    flowToken: z.string().nullable(),
    messageId: z.string(),
    contextId: z.string().nullable(),
    items: z
      .array(
        z.object({
          name: z.string(),
          label: z.string(),
          kind: column.shape.kind,
          value: fieldValue,
          shown: z.string(),
          sensitive: z.boolean(),
        }),
      )
      .describe('Fields in the order of the flow'),
    media: z.array(mediaFile),
    sent: z
      .object({
        id: z.uuid(),
        status: z.string(),
        createdAt: moment,
        sentAt: moment.nullable(),
        deliveredAt: moment.nullable(),
        readAt: moment.nullable(),
      })
      .nullable()
      .describe('The message that was answered, where it was sent from here'),
    screens: z.array(z.object({ screen: z.string(), at: moment })).describe('As exchanges tell'),
    brokenText: z.string().nullable().describe('What came instead of a JSON object'),
  })
  .meta({ id: 'FlowResponseDetail' });

export const detailQuery = z.object({
  reveal: z.stringbool().default(false).describe('Show sensitive fields as they were sent'),
});

export const responseParams = z.object({ responseId: z.uuid() });
export const mediaParams = responseParams.extend({ mediaId: z.uuid() });

export const assignResponse = z
  .object({ flowId: z.uuid() })
  .meta({ id: 'AssignResponse', description: 'The flow that was answered, said by hand.' });

export const deleteResponses = z
  .object({ ids: z.array(z.uuid()).min(1).max(500) })
  .meta({ id: 'DeleteResponses' });
/** Everything that fits, as a list shows it. Strict: a condition with a slip in its name must not widen what is deleted. */
export const deleteMatchingQuery = z.strictObject({
  ...filterShape,
  ...whichFlow,
  receivedUntil: moment.describe('Only what was there then: what comes meanwhile stays'),
});
export const deletedMatching = z
  .object({
    deleted: z.number().int(),
    more: z.boolean().describe('There is more that fits: ask again'),
  })
  .meta({ id: 'DeletedMatching' });
export const deletedCount = z.object({ deleted: z.number().int() }).meta({ id: 'DeletedCount' });

export const count = z
  .object({
    count: z.number().int(),
    more: z.boolean().describe('There are more than could be counted quickly'),
  })
  .meta({ id: 'ResponseCount' });

export const settings = z
  .object({
    retentionDays: z
      .number()
      .int()
      .min(1)
      .max(3_650)
      .nullable()
      .describe('Answers are deleted that many days after completion; null: never by themselves'),
  })
  .meta({ id: 'ResponseSettings' });

const duration = z
  .object({ median: z.number(), p90: z.number(), of: z.number().int() })
  .nullable()
  .describe('Seconds');

export const stats = z
  .object({
    answers: z.number().int(),
    funnel: z
      .array(
        z.object({
          step: z.enum(['sent', 'delivered', 'read', 'opened', 'screen', 'completed']),
          screen: z.string().nullable(),
          title: z.string().nullable(),
          count: z.number().int(),
          lost: z.number().int().describe('How many came to this step and no further'),
        }),
      )
      .describe('Screens are known where an endpoint is asked on the way to them'),
    failed: z.number().int().describe('Messages that could not be delivered'),
    measuresScreens: z.boolean().describe('Whether exchanges with an endpoint tell of screens'),
    perDay: z.array(z.object({ day: z.iso.date(), answers: z.number().int() })),
    time: z.object({
      toRead: duration.describe('From sent to read'),
      toComplete: duration.describe('From sent to completed'),
      inFlow: duration.describe('From the first screen to completed'),
    }),
    fields: z.array(
      z.object({
        name: z.string(),
        label: z.string(),
        answered: z.number().int(),
        options: z.array(z.object({ id: z.string(), title: z.string(), count: z.number().int() })),
      }),
    ),
    countedOptionsOf: z.number().int().describe('Options are counted of the latest answers, this many'),
  })
  .meta({ id: 'ResponseStats' });

export const statsQuery = z.object({
  version: filterShape.version,
  since: filterShape.since,
  until: filterShape.until,
});

export const person = z
  .object({
    id: z.string(),
    sender: z.string().nullable(),
    userId: z.string().nullable(),
    name: z.string().nullable(),
    answers: z.number().int(),
    firstAt: moment,
    lastAt: moment,
  })
  .meta({ id: 'Person', description: 'Somebody who answered.' });

export const personList = z
  .object({ items: z.array(person), next: z.string().optional() })
  .meta({ id: 'PersonList' });

export const personQuery = z.object({ search: text(200).optional(), ...pageShape });
export const personParams = z.object({ personId: z.string().regex(/^[\w-]{8,64}$/) });

export const deletedPerson = z
  .object({ answers: z.number().int(), files: z.number().int(), messages: z.number().int() })
  .meta({ id: 'DeletedPerson', description: 'What was deleted of a person.' });

export type FieldFilter = z.output<typeof fieldFilter>;
export type Filter = z.output<typeof filterQuery>;
export type AllFilter = z.output<typeof allFilterQuery>;
export type DeleteMatchingQuery = z.output<typeof deleteMatchingQuery>;
export type AllListQuery = z.output<typeof allListQuery>;
export type AllExportQuery = z.output<typeof allExportQuery>;
export type MatchedBy = z.output<typeof matchedBy>;
export type Column = z.output<typeof column>;
export type FlowResponse = z.output<typeof response>;
export type FlowResponseDetail = z.output<typeof responseDetail>;
export type MediaFile = z.output<typeof mediaFile>;
export type ResponseStats = z.output<typeof stats>;
export type StatsQuery = z.output<typeof statsQuery>;
export type Person = z.output<typeof person>;
export type PersonQuery = z.output<typeof personQuery>;
export type ResponseSettings = z.output<typeof settings>;
