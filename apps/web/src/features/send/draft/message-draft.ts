import type { Composition, MessageHeader, SendField, SendForm } from '@/api/sending.ts';
import { readTyped, typedText } from './field-values.ts';

/** What stands in the fields of the composer. Texts as typed; plain data, kept in the browser. */
export interface MessageDraft {
  readonly kind: 'flow' | 'template';
  readonly header: 'none' | MessageHeader['type'];
  readonly headerText: string;
  readonly link: string;
  readonly mediaId: string;
  readonly fileName: string;
  readonly body: string;
  readonly footer: string;
  readonly cta: string;
  readonly mode: 'published' | 'draft';
  readonly action: 'navigate' | 'data_exchange';
  /** Empty: the first one. */
  readonly screen: string;
  /** What was typed, by name of the field. What was not touched has the example of the data model. */
  readonly data: { readonly [field: string]: string };
  readonly token: 'generated' | 'signed' | 'given';
  readonly tokenValue: string;
  readonly validHours: number;
  /** Name and language of the template, as `templateKey` writes them. */
  readonly template: string;
  /** By name of the variable. */
  readonly parameters: { readonly [name: string]: string };
}

/** An empty composer. */
export const BLANK: MessageDraft = {
  kind: 'flow',
  header: 'none',
  headerText: '',
  link: '',
  mediaId: '',
  fileName: '',
  body: '',
  footer: '',
  cta: '',
  mode: 'published',
  action: 'navigate',
  screen: '',
  data: {},
  token: 'generated',
  tokenValue: '',
  validHours: 72,
  template: '',
  parameters: {},
};

/** One string for a template in one language. */
export function templateKey({ name, language }: { name: string; language: string }): string {
  return `${name} ${language}`;
}

/** The fields that a draft gives values to: those of the screen that it opens. */
export function fieldsOf(form: SendForm, screen: string): readonly SendField[] {
  const chosen =
    form.screens.find(({ id }) => id === screen) ??
    form.screens.find(({ isDefault }) => isDefault) ??
    form.screens[0];
  return chosen?.fields ?? [];
}

/** What stands in a field: what was typed, else the example. */
export function typedFor(draft: MessageDraft, field: SendField): string {
  return draft.data[field.name] ?? typedText(field, field.example);
}

/** Words under the fields of the data model whose value cannot be sent. */
export function dataErrors(
  draft: MessageDraft,
  fields: readonly SendField[],
): { readonly [field: string]: string } {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const typed = readTyped(field, typedFor(draft, field));
      return typed.kind === 'error' ? [[field.name, typed.message]] : [];
    }),
  );
}

/** The message as the API takes it. Values that cannot be read are left out: {@link dataErrors} tells of them. */
export function flowMessage(draft: MessageDraft, fields: readonly SendField[]): Composition {
  const { body, footer, cta, mode, screen } = draft;
  const data = dataOf(draft, fields);
  return {
    kind: 'flow',
    header: headerOf(draft),
    body,
    footer: footer === '' ? null : footer,
    cta,
    mode,
    action:
      draft.action === 'data_exchange'
        ? { type: 'data_exchange' }
        : {
            type: 'navigate',
            ...(screen === '' ? {} : { screen }),
            ...(data === undefined ? {} : { data }),
          },
    token: tokenOf(draft),
  };
}

/** What is needed of a template to send it. */
export interface TemplateParts {
  readonly name: string;
  readonly language: string;
  readonly variables: readonly string[];
  readonly flowButton: number | null;
}

/** The template with its variables filled in, as the API takes it. */
export function templateMessage(
  draft: MessageDraft,
  template: TemplateParts,
  fields: readonly SendField[],
): Composition {
  const data = dataOf(draft, fields);
  return {
    kind: 'template',
    name: template.name,
    language: template.language,
    header: draft.header === 'text' ? null : headerOf(draft),
    bodyParameters: template.variables.map((name) => ({
      // Numbered variables go by their place.
      ...(/^\d+$/.test(name) ? {} : { name }),
      value: draft.parameters[name] ?? '',
    })),
    buttonIndex: template.flowButton ?? 0,
    ...(data === undefined ? {} : { data }),
    token: tokenOf(draft),
  };
}

function dataOf(draft: MessageDraft, fields: readonly SendField[]): { [name: string]: unknown } | undefined {
  const members = fields.flatMap((field) => {
    const typed = readTyped(field, typedFor(draft, field));
    return typed.kind === 'value' ? [[field.name, typed.value] as const] : [];
  });
  return members.length === 0 ? undefined : Object.fromEntries(members);
}

function headerOf(draft: MessageDraft): MessageHeader | null {
  const { header, headerText, link, mediaId, fileName } = draft;
  const source = mediaId === '' ? (link === '' ? {} : { link }) : { mediaId };
  switch (header) {
    case 'none':
      return null;
    case 'text':
      return { type: 'text', text: headerText };
    case 'document':
      return { type: 'document', ...source, ...(fileName === '' ? {} : { fileName }) };
    case 'image':
    case 'video':
      return { type: header, ...source };
  }
}

function tokenOf({ token, tokenValue, validHours }: MessageDraft) {
  switch (token) {
    case 'generated':
      return { how: 'generated' } as const;
    case 'signed':
      return { how: 'signed', validHours } as const;
    case 'given':
      return { how: 'given', value: tokenValue } as const;
  }
}
