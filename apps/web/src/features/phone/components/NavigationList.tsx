import { useId } from 'react';
import type { JsonObject, Path } from '@flowsmith/flow-model';
import { directionOf } from '../parts/direction.ts';
import { Icon } from '../parts/Icon.tsx';
import { Thumb } from '../parts/Thumb.tsx';
import { messages } from '../messages.ts';
import { asObjects, asText, asTexts, isObject } from '../props.ts';
import { shown } from '../limits.ts';
import type { PhoneComponentProps } from '../types.ts';

/** Above this many items nothing is drawn (Flow JSON 6.2, NavigationList). */
const MOST_ITEMS = 20;
const MOST_TAGS = 3;

/** A list of places to go: pictures, texts, a badge, tags. */
export function NavigationList({ view, inert, onTap }: PhoneComponentProps) {
  const id = useId();
  const { props, path } = view;
  const label = shown('list', 'label', asText(props['label']));
  const description = shown('list', 'description', asText(props['description']));
  const items = asObjects(props['list-items']);
  const large = props['media-size'] === 'large';
  const live = inert !== true;
  return (
    <div
      className="ph-navigation"
      dir={directionOf(label || titleOf(items[0]))}
      data-busy={view.busy || undefined}
      {...(live && { role: 'group', 'aria-labelledby': label === '' ? undefined : `${id}l` })}
    >
      {label !== '' && (
        <div className="ph-group-label" id={live ? `${id}l` : undefined} dir="auto">
          {label}
        </div>
      )}
      {description !== '' && (
        <div className="ph-group-about" dir="auto">
          {description}
        </div>
      )}
      <ul className="ph-nav-items">
        {items.length <= MOST_ITEMS &&
          items.map((item, index) => {
            const itemPath: Path = [...path, 'list-items', index];
            const enabled = view.enabled && item['enabled'] !== false;
            const content = <Item item={item} large={large} />;
            return (
              <li key={index}>
                {live ? (
                  <button
                    type="button"
                    className="ph-nav-item"
                    disabled={!enabled || view.busy === true}
                    data-disabled={!enabled || undefined}
                    onClick={() => onTap?.(itemPath)}
                  >
                    {content}
                  </button>
                ) : (
                  <div className="ph-nav-item" data-disabled={!enabled || undefined}>
                    {content}
                  </div>
                )}
              </li>
            );
          })}
        {!live && items.length === 0 && (
          <li className="ph-nav-item ph-empty">{messages.placeholders.item}</li>
        )}
      </ul>
    </div>
  );
}

function Item({ item, large }: { readonly item: JsonObject; readonly large: boolean }) {
  const main = objectOf(item, 'main-content');
  const end = objectOf(item, 'end');
  const start = objectOf(item, 'start');
  const badge = shown('item', 'badge', asText(item['badge']));
  const tags = asTexts(item['tags'])
    .slice(0, MOST_TAGS)
    .map((tag) => shown('item', 'tags', tag));
  const part = (from: JsonObject, key: string, kind: 'main' | 'end') => shown(kind, key, asText(from[key]));
  return (
    <>
      {start['image'] !== undefined && (
        <Thumb image={start['image']} altText={asText(start['alt-text'])} large={large} />
      )}
      <span className="ph-nav-main">
        {badge !== '' && (
          <span className="ph-badge" dir="auto">
            {badge}
          </span>
        )}
        <span className="ph-nav-title" dir="auto">
          {part(main, 'title', 'main')}
        </span>
        {part(main, 'description', 'main') !== '' && (
          <span className="ph-nav-about" dir="auto">
            {part(main, 'description', 'main')}
          </span>
        )}
        {part(main, 'metadata', 'main') !== '' && (
          <span className="ph-nav-meta" dir="auto">
            {part(main, 'metadata', 'main')}
          </span>
        )}
        {tags.length > 0 && (
          <span className="ph-tags">
            {tags.map((tag, index) => (
              <span key={index} className="ph-tag" dir="auto">
                {tag}
              </span>
            ))}
          </span>
        )}
      </span>
      {!large && Object.keys(end).length > 0 && (
        <span className="ph-nav-end">
          {['title', 'description', 'metadata'].map(
            (key) =>
              part(end, key, 'end') !== '' && (
                <span key={key} className={`ph-end-${key}`} dir="auto">
                  {part(end, key, 'end')}
                </span>
              ),
          )}
        </span>
      )}
      <span className="ph-nav-mark">
        <Icon name="chevron" size={18} />
      </span>
    </>
  );
}

function titleOf(item: JsonObject | undefined): string {
  return item === undefined ? '' : asText(objectOf(item, 'main-content')['title']);
}

function objectOf(item: JsonObject, key: string): JsonObject {
  const value = item[key];
  return isObject(value) ? value : {};
}
