import type { FieldFilter, ResponseFilter } from '@/api/responses.ts';
import { momentsOf, type TimeRange } from '../common/time-range.ts';

/** What a person looks at: it stands in the address, so that it survives a reload and can be sent to others. */
export interface AnswerQuery {
  readonly search: string;
  readonly time: TimeRange;
  /** 0: any. */
  readonly version: number;
  /** Id of a person whose answers alone are shown; empty: everybody's. */
  readonly person: string;
  readonly fields: readonly FieldFilter[];
  /** Where answers of all flows are listed: a flow, `none` for those of which it is not known, or empty for all. */
  readonly flow: string;
}

/** Reads an address; what cannot be understood is left out. */
export function readQuery(params: URLSearchParams): AnswerQuery {
  const version = Number(params.get('version') ?? '');
  return {
    search: (params.get('q') ?? '').slice(0, 200),
    time: params.get('time') ?? '',
    version: Number.isInteger(version) && version > 0 ? version : 0,
    person: params.get('person') ?? '',
    fields: readFields(params.get('where') ?? ''),
    flow: params.get('flow') ?? '',
  };
}

/** The parameters of an address, by name; an empty one is left out of it. */
export function queryParams(query: Partial<AnswerQuery>): { readonly [name: string]: string } {
  const { search, time, version, person, fields, flow } = query;
  return {
    ...(search === undefined ? {} : { q: search }),
    ...(time === undefined ? {} : { time }),
    ...(version === undefined ? {} : { version: version === 0 ? '' : String(version) }),
    ...(person === undefined ? {} : { person }),
    ...(fields === undefined ? {} : { where: fields.length === 0 ? '' : JSON.stringify(fields) }),
    ...(flow === undefined ? {} : { flow }),
  };
}

/** What the API is asked. @param flowId of the flow whose answers are listed; absent: of all */
export function filterOf(query: AnswerQuery, flowId: string | undefined, now: Date): ResponseFilter {
  const { search, time, version, person, fields, flow } = query;
  const words = search.trim();
  const only = flowId ?? (flow === 'none' ? '' : flow);
  return {
    ...(only === '' ? {} : { flowId: only }),
    ...(flowId === undefined && flow === 'none' ? { unmatched: true as const } : {}),
    ...(version === 0 ? {} : { version }),
    ...momentsOf(time, now),
    ...(person === '' ? {} : { person }),
    ...(words === '' ? {} : { search: words }),
    ...(fields.length === 0 ? {} : { fields }),
  };
}

/** Whether less than everything is shown. */
export function isNarrowed({ search, time, version, person, fields, flow }: AnswerQuery): boolean {
  return (
    search.trim() !== '' || time !== '' || version > 0 || person !== '' || fields.length > 0 || flow !== ''
  );
}

function readFields(json: string): readonly FieldFilter[] {
  try {
    const parsed: unknown = JSON.parse(json);
    return Array.isArray(parsed) ? parsed.flatMap(readField) : [];
  } catch {
    return [];
  }
}

function readField(value: unknown): readonly FieldFilter[] {
  const { field, op, values }: { readonly [key: string]: unknown } = { ...Object(value) };
  if (typeof field !== 'string' || field === '') return [];
  if (op === 'answered' || op === 'unanswered') return [{ field, op }];
  if ((op !== 'is' && op !== 'isNot') || !Array.isArray(values)) return [];
  const texts = values.filter((each) => typeof each === 'string');
  return texts.length === 0 ? [] : [{ field, op, values: texts }];
}
