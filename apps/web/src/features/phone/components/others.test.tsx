import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { PhoneComponent } from '../PhoneComponent.tsx';
import { show, viewOf } from '../testing.tsx';

afterEach(cleanup);

const list = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `i${index}`,
    'main-content': { title: `Item ${index}` },
  }));

describe('NavigationList', () => {
  it('reports which item was tapped', () => {
    const { onTap } = show(viewOf('NavigationList', { name: 'l', 'list-items': list(3) }));
    fireEvent.click(screen.getByRole('button', { name: 'Item 1' }));
    expect(onTap.mock.calls).toEqual([[['screens', 0, 'layout', 'children', 0, 'list-items', 1]]]);
  });

  it('cuts texts that are longer than a phone shows', () => {
    show(
      viewOf('NavigationList', {
        name: 'l',
        'list-items': [{ id: 'a', 'main-content': { title: 'A title with more than thirty characters' } }],
      }),
    );
    expect(screen.getByRole('button').textContent).toBe('A title with more than thirty…');
  });

  it('draws nothing above twenty items', () => {
    show(viewOf('NavigationList', { name: 'l', 'list-items': list(21) }));
    expect(screen.queryAllByRole('button')).toHaveLength(0);
  });
});

describe('Footer', () => {
  it('is pressed when active; a waiting one takes no second press', () => {
    const { onTap, unmount } = show(viewOf('Footer', { label: 'Send' }));
    fireEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(onTap).toHaveBeenCalledTimes(1);
    unmount();
    const busy = show(viewOf('Footer', { label: 'Send' }, { busy: true }));
    fireEvent.click(screen.getByRole('button'));
    expect(busy.onTap).not.toHaveBeenCalled();
  });

  it('shows one caption in the centre only when there are none at the sides', () => {
    const { container } = show(
      viewOf('Footer', { label: 'Send', 'left-caption': 'L', 'right-caption': 'R', 'center-caption': 'C' }),
    );
    expect(container.querySelector('.ph-captions')?.textContent).toBe('LR');
  });
});

describe('EmbeddedLink', () => {
  it('is pressed like a button', () => {
    const { onTap } = show(viewOf('EmbeddedLink', { text: 'Sign up' }));
    fireEvent.click(screen.getByRole('button', { name: 'Sign up' }));
    expect(onTap).toHaveBeenCalledTimes(1);
  });
});

describe('media pickers', () => {
  const file = (name: string, type: string, size = 3) => new File([new Uint8Array(size)], name, { type });
  const choose = (container: HTMLElement, files: readonly File[]) => {
    const input = container.querySelector<HTMLInputElement>('input[type="file"]');
    if (input === null) throw new Error('No input for files');
    fireEvent.change(input, { target: { files } });
  };

  it('turns files into media objects of the right shape', async () => {
    const { container, onChange } = show(
      viewOf('DocumentPicker', { name: 'docs', label: 'Documents', 'max-uploaded-documents': 2 }),
    );
    choose(container, [file('a.pdf', 'application/pdf')]);
    await waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    expect(onChange.mock.calls[0]).toEqual([
      'docs',
      [
        expect.objectContaining({
          file_name: 'a.pdf',
          mime_type: 'application/pdf',
          id: expect.stringMatching(/^\d+$/),
          sha256: expect.any(String),
          media_id: expect.any(String),
        }),
      ],
    ]);
  });

  it('refuses what is too large, of a wrong type, or too much, and says so', async () => {
    const { container, onChange } = show(
      viewOf('DocumentPicker', {
        name: 'docs',
        label: 'Documents',
        'max-uploaded-documents': 1,
        'max-file-size-kb': 1,
        'allowed-mime-types': ['application/pdf'],
      }),
    );
    choose(container, [file('big.pdf', 'application/pdf', 2000)]);
    expect(container.textContent).toContain('big.pdf is larger than 1 kB');
    choose(container, [file('a.txt', 'text/plain')]);
    expect(container.textContent).toContain('a.txt is not an accepted type of file');
    choose(container, [file('a.pdf', 'application/pdf'), file('b.pdf', 'application/pdf')]);
    await waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    expect(container.textContent).toContain('You can add up to 1');
  });

  it('shows how far a file was read, and then its size', async () => {
    const { container, onChange, rerender } = show(
      viewOf('PhotoPicker', { name: 'pics', label: 'Photos', 'max-uploaded-photos': 1 }),
    );
    choose(container, [file('a.png', 'image/png', 5000)]);
    expect(screen.getByRole('progressbar', { name: 'a.png' }).getAttribute('aria-valuenow')).toBe('0');
    // The one place is taken while it is read.
    expect(screen.queryByRole('button', { name: 'Upload photos' })).toBeNull();
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
    const value = onChange.mock.calls[0]?.[1];
    rerender(
      <PhoneComponent
        view={viewOf('PhotoPicker', { name: 'pics', label: 'Photos' }, { value })}
        platform="ios"
      />,
    );
    expect(container.textContent).toContain('5 kB');
  });

  it('lets a file be removed', () => {
    const { onChange } = show(
      viewOf(
        'DocumentPicker',
        { name: 'docs', label: 'Documents' },
        {
          value: [
            { file_name: 'a.pdf', id: '1' },
            { file_name: 'b.pdf', id: '2' },
          ],
        },
      ),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Remove a.pdf' }));
    expect(onChange.mock.calls).toEqual([['docs', [{ file_name: 'b.pdf', id: '2' }]]]);
  });
});

describe('texts', () => {
  it('draws the Markdown subset as elements and everything else as text', async () => {
    const { container } = show(
      viewOf('RichText', {
        text: [
          '# Title',
          'A **bold** *word* and __plain__ <img src=x onerror=alert(1)>',
          '- one',
          '- two',
          '[bad](javascript:alert(1)) [good](https://example.com)',
          '| A | B |',
          '| --- | --- |',
          '| 1 | 2 |',
          '`code` > quote',
        ],
      }),
    );
    await waitFor(() => expect(container.querySelector('strong')?.textContent).toBe('bold'));
    expect(container.querySelector('h2')?.textContent).toBe('Title');
    expect(container.querySelector('em')?.textContent).toBe('word');
    expect([...container.querySelectorAll('li')].map((item) => item.textContent)).toEqual(['one', 'two']);
    expect([...container.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual(['1', '2']);
    expect([...container.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      'https://example.com',
    ]);
    expect(container.querySelector('img, code, blockquote')).toBeNull();
    expect(container.textContent).toContain('__plain__ <img src=x onerror=alert(1)>');
  });

  it('knows no headings or tables in small texts', async () => {
    const { container } = show(viewOf('TextBody', { markdown: true, text: ['# No title', '**bold**'] }));
    await waitFor(() => expect(container.querySelector('strong')).not.toBeNull());
    expect(container.querySelector('h1, h2, h3')).toBeNull();
    expect(container.textContent).toContain('# No title');
  });
});
