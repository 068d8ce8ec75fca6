import type { JsonObject } from '../document/index.ts';
import { isAtLeast, type FlowVersion } from '../spec/index.ts';

/**
 * A valid flow with every component that a version (5.1 or newer) has, most of their properties, and references of
 * every language. Static, or with an endpoint and a media picker.
 */
export function richFlow(version: FlowVersion, { endpoint = false } = {}): JsonObject {
  const has = (since: FlowVersion): boolean => isAtLeast(version, since);
  const inputs: readonly JsonObject[] = [
    {
      type: 'TextInput',
      name: 'guests',
      label: 'Guests',
      'input-type': 'number',
      'min-chars': 1,
      'max-chars': '${data.most}',
      'helper-text': 'How many come',
      required: true,
      'init-value': '2',
      ...(has('6.2') ? { pattern: '^[0-9]+$' } : {}),
      ...(has('7.0') ? { 'label-variant': 'large' } : {}),
    },
    { type: 'TextArea', name: 'note', label: 'Note', 'max-length': 300, enabled: '${data.open}' },
    {
      type: 'CheckboxGroup',
      name: 'extras',
      label: 'Extras',
      description: 'As many as you like',
      'data-source': [
        { id: 'a', title: 'Cot', description: 'For the baby', metadata: 'free', enabled: true },
        { id: 'b', title: 'Bike', color: '#1FA855' },
      ],
      'min-selected-items': 0,
      'max-selected-items': 2,
      'media-size': 'large',
      'init-value': ['a'],
    },
    {
      type: 'RadioButtonsGroup',
      name: 'room',
      label: 'Room',
      'data-source': '${data.rooms}',
      ...(has('6.0')
        ? {
            'on-select-action': { name: 'update_data', payload: { open: true } },
            'on-unselect-action': { name: 'update_data', payload: { open: false } },
          }
        : {}),
    },
    {
      type: 'Dropdown',
      name: 'meal',
      label: 'Meal',
      'data-source': '${data.rooms}',
      'error-message': 'Full',
    },
    {
      type: 'OptIn',
      name: 'terms',
      label: 'I agree',
      'on-click-action': { name: 'navigate', next: { type: 'screen', name: 'READ' }, payload: {} },
    },
    {
      type: 'DatePicker',
      name: 'day',
      label: 'Day',
      'min-date': '2026-01-01',
      'max-date': '2026-12-31',
      'unavailable-dates': ['2026-05-01'],
      'init-value': '2026-06-01',
    },
    ...(has('6.1')
      ? [
          {
            type: 'CalendarPicker',
            name: 'stay',
            mode: 'range',
            title: 'Your stay',
            label: { 'start-date': 'From', 'end-date': 'To' },
            'include-days': ['Mon', 'Tue'],
            'min-days': 1,
            'max-days': 9,
          },
        ]
      : []),
    ...(has('6.3')
      ? [
          {
            type: 'ChipsSelector',
            name: 'mood',
            label: 'Mood',
            'data-source': [
              { id: 'c', title: 'Calm' },
              { id: 'w', title: 'Wild', enabled: true },
            ],
            'max-selected-items': 2,
          },
        ]
      : []),
  ];
  const start: JsonObject = {
    id: 'START',
    title: '${data.greeting}',
    sensitive: ['note'],
    ...(endpoint ? { refresh_on_back: true } : {}),
    data: {
      greeting: { type: 'string', __example__: 'Hello' },
      open: { type: 'boolean', __example__: true },
      most: { type: 'number', __example__: 3 },
      rooms: {
        type: 'array',
        items: { type: 'object', properties: { id: { type: 'string' }, title: { type: 'string' } } },
        __example__: [{ id: 'x', title: 'Attic' }],
      },
    },
    layout: {
      type: 'SingleColumnLayout',
      children: [
        { type: 'TextHeading', text: has('6.0') ? "`'Hi ' ${data.greeting}`" : '${data.greeting}' },
        { type: 'TextSubheading', text: 'Book a room', visible: '${data.open}' },
        { type: 'TextBody', text: ['**Good** to know:', 'bring a towel'], markdown: true },
        { type: 'TextCaption', text: 'Small print', 'font-weight': 'bold', strikethrough: false },
        ...inputs,
        { type: 'Image', src: 'aGk=', height: 100, 'alt-text': 'A room', 'scale-type': 'cover' },
        ...(has('7.1') ? [{ type: 'ImageCarousel', images: [{ src: 'aGk=', 'alt-text': 'A room' }] }] : []),
        {
          type: 'EmbeddedLink',
          text: 'More',
          'on-click-action': { name: 'navigate', next: { type: 'screen', name: 'READ' }, payload: {} },
        },
        ...(has('6.0')
          ? [
              {
                type: 'EmbeddedLink',
                text: 'Our page',
                'on-click-action': { name: 'open_url', url: 'https://example.com' },
              },
            ]
          : []),
        {
          type: 'If',
          condition: "(${data.most} > 1) && (${form.room} == 'x')",
          then: [{ type: 'TextBody', text: 'Many' }],
          else: [{ type: 'TextBody', text: 'Few' }],
        },
        {
          type: 'Switch',
          value: '${form.room}',
          cases: { x: [{ type: 'TextBody', text: 'Up' }], other: [] },
        },
        {
          type: 'Footer',
          label: 'Review',
          'left-caption': 'Step 1',
          'right-caption': 'of 2',
          'on-click-action': {
            name: 'navigate',
            next: { type: 'screen', name: 'END' },
            payload: { note: '${form.note}', open: true },
          },
        },
      ],
    },
  };
  const read: JsonObject = {
    id: 'READ',
    title: 'Terms',
    layout: { type: 'SingleColumnLayout', children: [{ type: 'RichText', text: ['# Terms', 'Be kind.'] }] },
  };
  const end: JsonObject = {
    id: 'END',
    title: 'Review',
    terminal: true,
    success: true,
    data: {
      note: { type: 'string', __example__: 'Late' },
      open: { type: 'boolean', __example__: true },
    },
    layout: {
      type: 'SingleColumnLayout',
      children: [
        {
          type: 'Form',
          name: 'form',
          'init-values': { mail: 'ana@example.com' },
          'error-messages': { mail: 'Not an address' },
          children: [
            { type: 'TextInput', name: 'mail', label: 'E-mail', 'input-type': 'email' },
            {
              type: 'Footer',
              label: 'Book',
              'center-caption': 'Free of charge',
              'on-click-action': {
                name: 'complete',
                payload: { mail: '${form.mail}', note: '${data.note}', meal: '${screen.START.form.meal}' },
              },
            },
          ],
        },
      ],
    },
  };
  return endpoint ? withEndpoint(version, start, read, end) : { version, screens: [start, read, end] };
}

function withEndpoint(
  version: FlowVersion,
  start: JsonObject,
  read: JsonObject,
  end: JsonObject,
): JsonObject {
  const files: JsonObject = {
    id: 'FILES',
    title: 'Files',
    layout: {
      type: 'SingleColumnLayout',
      children: [
        {
          type: 'PhotoPicker',
          name: 'photos',
          label: 'Photos',
          'photo-source': 'camera',
          'min-uploaded-photos': 1,
          'max-uploaded-photos': 2,
          'max-file-size-kb': 1024,
        },
        {
          type: 'Footer',
          label: 'Send',
          'on-click-action': { name: 'data_exchange', payload: { photos: '${form.photos}' } },
        },
      ],
    },
  };
  const list: JsonObject = {
    id: 'LIST',
    title: 'Choose',
    layout: {
      type: 'SingleColumnLayout',
      children: [
        {
          type: 'NavigationList',
          name: 'rooms',
          label: 'Rooms',
          'list-items': [
            {
              id: 'x',
              'main-content': { title: 'Attic', description: 'With a view' },
              end: { title: '90 €' },
              badge: 'New',
              tags: ['quiet'],
              'on-click-action': {
                name: 'navigate',
                next: { type: 'screen', name: 'END' },
                payload: { note: 'Attic', open: true },
              },
            },
          ],
        },
      ],
    },
  };
  const lists = isAtLeast(version, '6.2');
  return {
    version,
    data_api_version: '3.0',
    routing_model: {
      START: ['READ', 'FILES', 'END', ...(lists ? ['LIST'] : [])],
      READ: [],
      FILES: ['END'],
      ...(lists ? { LIST: ['END'] } : {}),
      END: [],
    },
    screens: [start, read, files, ...(lists ? [list] : []), end],
  };
}
