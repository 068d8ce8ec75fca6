import { describe, expect, it } from 'vitest';
import type { Path } from '../document/types.ts';
import * as edits from './index.ts';
import { refusalOf, textAfter, valueAfter } from './testing/written.ts';

const children: Path = ['screens', 0, 'layout', 'children'];
const other: Path = ['screens', 1, 'layout', 'children'];

/** A screen with its components one a line, the way the tables below read best. */
function flow(...lines: readonly string[]): string {
  return `{
  "version": "7.3",
  "screens": [
    {
      "id": "A",
      "title": "A",
      "layout": {
        "type": "SingleColumnLayout",
        "children": [
${lines.map((line) => `          ${line}`).join(',\n')}
        ]
      }
    }
  ]
}`;
}

const heading = '{ "type": "TextHeading", "text": "Hi" }';
const body = '{ "text": "There", "type": "TextBody", "unknown": 1.0 }';
const email = '{ "type": "TextInput", "name": "email", "label": "E-mail" }';
const said = '{ "type": "TextCaption", "text": "`\'You: \' ${form.email}`" }';

describe('insertComponent', () => {
  const component = { type: 'TextBody', text: 'New' };

  it('writes the component the way its neighbours are written', () => {
    expect(
      textAfter(flow(heading, body), (doc) =>
        edits.insertComponent(doc, { into: children, index: 1, component }),
      ),
    ).toBe(flow(heading, '{ "type": "TextBody", "text": "New" }', body));
  });

  it('numbers a name that is taken', () => {
    const input = { type: 'TextInput', name: 'email', label: 'Again' };
    expect(
      textAfter(flow(email), (doc) =>
        edits.insertComponent(doc, { into: children, index: 9, component: input }),
      ),
    ).toBe(flow(email, '{ "type": "TextInput", "name": "email_2", "label": "Again" }'));
  });

  it('gives the other branch a copy of a Footer', () => {
    const footer = { type: 'Footer', label: 'Go', 'on-click-action': { name: 'data_exchange', payload: {} } };
    const before = {
      version: '7.3',
      screens: [screen('A', [{ type: 'If', condition: '${data.x}', then: [component] }])],
    };
    expect(
      valueAfter(before, (doc) =>
        edits.insertComponent(doc, { into: [...children, 0, 'then'], index: 1, component: footer }),
      ),
    ).toEqual({
      version: '7.3',
      screens: [
        screen('A', [{ type: 'If', condition: '${data.x}', then: [component, footer], else: [footer] }]),
      ],
    });
  });
});

describe('pasteComponents', () => {
  it('renames what is pasted together with the references in it', () => {
    const components = [
      { type: 'TextInput', name: 'email', label: 'E-mail' },
      { type: 'TextCaption', text: '${form.email}' },
    ];
    expect(
      textAfter(flow(email), (doc) => edits.pasteComponents(doc, { into: children, index: 1, components })),
    ).toBe(
      flow(
        email,
        '{ "type": "TextInput", "name": "email_2", "label": "E-mail" }',
        '{ "type": "TextCaption", "text": "${form.email_2}" }',
      ),
    );
  });
});

describe('duplicateComponents', () => {
  it('puts the copies behind the originals', () => {
    expect(
      textAfter(flow(email, said, heading), (doc) =>
        edits.duplicateComponents(doc, {
          paths: [
            [...children, 1],
            [...children, 0],
          ],
        }),
      ),
    ).toBe(
      flow(
        email,
        said,
        '{ "type": "TextInput", "name": "email_2", "label": "E-mail" }',
        '{ "type": "TextCaption", "text": "`\'You: \' ${form.email_2}`" }',
        heading,
      ),
    );
  });
});

describe('deleteComponents', () => {
  it('removes the lines', () => {
    expect(
      textAfter(flow(heading, email, body), (doc) =>
        edits.deleteComponents(doc, {
          paths: [
            [...children, 0],
            [...children, 2],
          ],
        }),
      ),
    ).toBe(flow(email));
  });

  it('forgets what the screen said about an input', () => {
    const before = {
      version: '7.3',
      screens: [
        screen(
          'A',
          [
            {
              type: 'Form',
              name: 'f',
              'init-values': { email: 'x', day: '2026-01-01' },
              'error-messages': { email: 'No' },
              children: [input('email'), input('day')],
            },
          ],
          { sensitive: ['email'] },
        ),
      ],
    };
    expect(
      valueAfter(before, (doc) => edits.deleteComponents(doc, { paths: [[...children, 0, 'children', 0]] })),
    ).toEqual({
      version: '7.3',
      screens: [
        screen('A', [
          { type: 'Form', name: 'f', 'init-values': { day: '2026-01-01' }, children: [input('day')] },
        ]),
      ],
    });
  });
});

describe('moveComponents', () => {
  it('moves text as it is written', () => {
    expect(
      textAfter(flow(body, heading, email), (doc) =>
        edits.moveComponents(doc, { from: [[...children, 0]], into: children, index: 2 }),
      ),
    ).toBe(flow(heading, body, email));
  });

  it('gathers several in document order', () => {
    expect(
      textAfter(flow(body, heading, email, said), (doc) =>
        edits.moveComponents(doc, {
          from: [
            [...children, 3],
            [...children, 0],
          ],
          into: children,
          index: 2,
        }),
      ),
    ).toBe(flow(heading, body, said, email));
  });

  it('changes nothing when nothing moves', () => {
    const text = flow(body, heading);
    expect(
      textAfter(text, (doc) =>
        edits.moveComponents(doc, { from: [[...children, 1]], into: children, index: 1 }),
      ),
    ).toBe(text);
    expect(
      textAfter(text, (doc) =>
        edits.moveComponents(doc, { from: [[...children, 1]], into: children, index: 2 }),
      ),
    ).toBe(text);
  });

  it('carries references, sensitive names and start values to another screen', () => {
    const before = {
      version: '7.3',
      screens: [
        screen('A', [input('email'), { type: 'TextBody', text: '${form.email}' }], { sensitive: ['email'] }),
        screen('B', [
          { type: 'Form', name: 'f', children: [input('email')] },
          { type: 'TextBody', text: "`${screen.A.form.email} ' ' ${form.email}`" },
        ]),
      ],
    };
    before.screens[0]?.layout.children.splice(0, 1, { ...input('email'), 'init-value': '${data.mail}' });
    expect(
      valueAfter(before, (doc) =>
        edits.moveComponents(doc, { from: [[...children, 0]], into: [...other, 0, 'children'], index: 1 }),
      ),
    ).toEqual({
      version: '7.3',
      screens: [
        screen('A', [{ type: 'TextBody', text: '${screen.B.form.email_2}' }]),
        screen(
          'B',
          [
            {
              type: 'Form',
              name: 'f',
              'init-values': { email_2: '${screen.A.data.mail}' },
              children: [input('email'), input('email_2', 'email')],
            },
            { type: 'TextBody', text: "`${form.email_2} ' ' ${form.email}`" },
          ],
          { sensitive: ['email_2'] },
        ),
      ],
    });
  });

  it('refuses to bring a link to the screen that it leads to', () => {
    const link = {
      type: 'EmbeddedLink',
      text: 'Go',
      'on-click-action': { name: 'navigate', next: { type: 'screen', name: 'B' } },
    };
    const before = { version: '7.3', screens: [screen('A', [link]), screen('B', [])] };
    expect(
      refusalOf(before, (doc) =>
        edits.moveComponents(doc, { from: [[...children, 0]], into: other, index: 0 }),
      ),
    ).toBe('same-screen');
  });
});

describe('wrapComponents', () => {
  it('puts components into an If on the first boolean of the screen', () => {
    const before = {
      version: '7.3',
      screens: [
        screen('A', [{ type: 'TextBody', text: 'x' }], {
          data: { vip: { type: 'boolean', __example__: true } },
        }),
      ],
    };
    expect(
      valueAfter(before, (doc) => edits.wrapComponents(doc, { paths: [[...children, 0]], in: 'If' })),
    ).toMatchObject({
      screens: [
        {
          layout: {
            children: [{ type: 'If', condition: '${data.vip}', then: [{ type: 'TextBody', text: 'x' }] }],
          },
        },
      ],
    });
  });

  it('puts a Footer into both branches of an If', () => {
    const footer = { type: 'Footer', label: 'Go', 'on-click-action': { name: 'data_exchange', payload: {} } };
    const before = { version: '7.3', screens: [screen('A', [input('email'), footer])] };
    expect(
      valueAfter(before, (doc) => edits.wrapComponents(doc, { paths: [[...children, 1]], in: 'If' })),
    ).toEqual({
      version: '7.3',
      screens: [
        screen('A', [
          input('email'),
          { type: 'If', condition: "${form.email} != ''", then: [footer], else: [footer] },
        ]),
      ],
    });
  });

  it('makes a case for each option of a choice', () => {
    const choice = {
      type: 'Dropdown',
      name: 'size',
      label: 'Size',
      'data-source': [
        { id: 'small', title: 'Small' },
        { id: 'large', title: 'Large' },
      ],
    };
    const before = { version: '7.3', screens: [screen('A', [choice, { type: 'TextBody', text: 'x' }])] };
    expect(
      valueAfter(before, (doc) => edits.wrapComponents(doc, { paths: [[...children, 1]], in: 'Switch' })),
    ).toEqual({
      version: '7.3',
      screens: [
        screen('A', [
          choice,
          {
            type: 'Switch',
            value: '${form.size}',
            cases: { small: [{ type: 'TextBody', text: 'x' }], large: [] },
          },
        ]),
      ],
    });
  });

  it('takes every input into a Form, with its values, and takes them out again', () => {
    const loose = {
      version: '7.3',
      screens: [
        screen('A', [
          { type: 'TextHeading', text: 'Hi' },
          { ...input('email'), 'init-value': 'a@b.c', 'error-message': '${data.wrong}' },
          { type: 'TextBody', text: 'between' },
          input('day'),
        ]),
      ],
    };
    const inForm = {
      version: '7.3',
      screens: [
        screen('A', [
          { type: 'TextHeading', text: 'Hi' },
          {
            type: 'Form',
            name: 'form',
            'init-values': { email: 'a@b.c' },
            'error-messages': { email: '${data.wrong}' },
            children: [input('email'), { type: 'TextBody', text: 'between' }, input('day')],
          },
        ]),
      ],
    };
    expect(
      valueAfter(loose, (doc) => edits.wrapComponents(doc, { paths: [[...children, 3]], in: 'Form' })),
    ).toEqual(inForm);
    expect(valueAfter(inForm, (doc) => edits.unwrapComponent(doc, { path: [...children, 1] }))).toEqual(
      loose,
    );
  });

  it('refuses components of different lists', () => {
    const before = { version: '7.3', screens: [screen('A', [input('a')]), screen('B', [input('b')])] };
    expect(
      refusalOf(before, (doc) =>
        edits.wrapComponents(doc, {
          paths: [
            [...children, 0],
            [...other, 0],
          ],
          in: 'If',
        }),
      ),
    ).toBe('not-allowed-here');
  });
});

describe('unwrapComponent', () => {
  it('keeps what stood in all branches, and one Footer', () => {
    const footer = (label: string) => ({
      type: 'Footer',
      label,
      'on-click-action': { name: 'data_exchange', payload: {} },
    });
    const text = (words: string) => ({ type: 'TextBody', text: words });
    const before = {
      version: '7.3',
      screens: [
        screen('A', [
          text('1'),
          {
            type: 'If',
            condition: '${data.x}',
            then: [text('2'), footer('Yes')],
            else: [text('3'), footer('No')],
          },
          text('4'),
        ]),
      ],
    };
    expect(valueAfter(before, (doc) => edits.unwrapComponent(doc, { path: [...children, 1] }))).toEqual({
      version: '7.3',
      screens: [screen('A', [text('1'), text('2'), footer('Yes'), text('3'), text('4')])],
    });
  });

  it('follows a bound map field by field', () => {
    const data = { start: { type: 'object', properties: { email: { type: 'string' } }, __example__: {} } };
    const before = {
      version: '7.3',
      screens: [
        screen(
          'A',
          [
            {
              type: 'Form',
              name: 'f',
              'init-values': '${data.start}',
              children: [input('email'), input('day')],
            },
          ],
          { data },
        ),
      ],
    };
    expect(valueAfter(before, (doc) => edits.unwrapComponent(doc, { path: [...children, 0] }))).toEqual({
      version: '7.3',
      screens: [
        screen('A', [{ ...input('email'), 'init-value': '${data.start.email}' }, input('day')], { data }),
      ],
    });
  });

  it('refuses to take a Form apart whose inputs would need one', () => {
    const before = {
      version: '3.1',
      screens: [screen('A', [{ type: 'Form', name: 'f', children: [input('email')] }])],
    };
    expect(refusalOf(before, (doc) => edits.unwrapComponent(doc, { path: [...children, 0] }))).toBe(
      'input-outside-form',
    );
  });
});

function input(name: string, label = name): { [key: string]: string } {
  return { type: 'TextInput', name, label };
}

function screen(id: string, components: { [key: string]: unknown }[], more: { [key: string]: unknown } = {}) {
  return { id, title: id, ...more, layout: { type: 'SingleColumnLayout', children: components } };
}
