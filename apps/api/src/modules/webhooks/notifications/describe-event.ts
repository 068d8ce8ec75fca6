import type { JsonValue } from '@flowsmith/flow-model';
import { messages } from '../../../messages.ts';
import type { Severity } from './schema.ts';

type Detail = Readonly<Record<string, JsonValue | undefined>>;

const words = messages.notifications;

/** An event of the webhook field `flows` in plain words. Unknown ones pass. */
export function describeEvent(event: string, detail: Detail): { title: string; text: string } {
  const { title, text } = describe(event, detail);
  return { title: isOver(detail) ? words.resolved(title) : title, text };
}

function describe(event: string, detail: Detail): { title: string; text: string } {
  switch (event) {
    case 'FLOW_STATUS_CHANGE': {
      const to = textOf(detail['new_status']);
      const known: Readonly<Record<string, unknown>> = words.FLOW_STATUS_CHANGE;
      const meaning = known[to];
      const warning = textOf(detail['warning']);
      return {
        title: words.FLOW_STATUS_CHANGE.title(textOf(detail['old_status']), to),
        text: `${typeof meaning === 'string' ? meaning : words.FLOW_STATUS_CHANGE.other} ${warning}`.trim(),
      };
    }
    case 'CLIENT_ERROR_RATE':
    case 'ENDPOINT_ERROR_RATE':
      return { title: words[event].title(percent(detail['error_rate'])), text: words[event].text };
    case 'ENDPOINT_LATENCY':
      return { title: words[event].title(seconds(detail['p90_latency'])), text: words[event].text };
    case 'ENDPOINT_AVAILABILITY':
      return { title: words[event].title(percent(detail['availability'])), text: words[event].text };
    case 'FLOW_VERSION_EXPIRY_WARNING': {
      const { title, text } = words[event];
      return { title, text: `${textOf(detail['warning'])} ${text}`.trim() };
    }
    default:
      return { title: words.other.title(event), text: words.other.text };
  }
}

/** How much an event matters, by its kind, its threshold and whether it is the end of an alert. */
export function severityOf(event: string, detail: Detail): Severity {
  if (isOver(detail)) return 'resolved';
  switch (event) {
    case 'FLOW_STATUS_CHANGE':
      return STATUS_SEVERITY[textOf(detail['new_status'])] ?? 'info';
    case 'CLIENT_ERROR_RATE':
    case 'ENDPOINT_ERROR_RATE':
      return numberOf(detail['threshold']) >= 50 ? 'error' : 'warning';
    case 'ENDPOINT_LATENCY':
      return numberOf(detail['threshold']) >= 7_000 ? 'error' : 'warning';
    case 'ENDPOINT_AVAILABILITY':
      return 'error';
    case 'FLOW_VERSION_EXPIRY_WARNING':
      return 'warning';
    default:
      return 'info';
  }
}

const STATUS_SEVERITY: Readonly<Record<string, Severity>> = { BLOCKED: 'error', THROTTLED: 'warning' };

/** The same alert comes again when it clears (webhooks, flows events). */
function isOver(detail: Detail): boolean {
  return detail['alert_state'] === 'DEACTIVATED';
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}

function numberOf(value: JsonValue | undefined): number {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : 0;
}

function percent(value: JsonValue | undefined): string {
  return `${Math.round(numberOf(value) * 10) / 10} %`;
}

function seconds(milliseconds: JsonValue | undefined): string {
  return `${Math.round(numberOf(milliseconds) / 100) / 10} s`;
}
