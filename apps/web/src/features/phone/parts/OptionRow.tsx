import { useId } from 'react';
import type { OptionView } from '../options.ts';
import { Thumb } from './Thumb.tsx';

/** One choice: picture or colour, title with metadata, description, and its box or circle. */
export function OptionRow({
  option,
  kind,
  group,
  large,
  checked,
  enabled,
  inert,
  onPick,
  onKeep,
}: {
  readonly option: OptionView;
  readonly kind: 'radio' | 'checkbox';
  /** Ties the circles of one group together. */
  readonly group: string;
  readonly large?: boolean | undefined;
  readonly checked: boolean;
  readonly enabled: boolean;
  readonly inert?: boolean | undefined;
  readonly onPick: () => void;
  /** A choice that is chosen already was tapped. */
  readonly onKeep?: (() => void) | undefined;
}) {
  const id = useId();
  const live = inert !== true;
  const Row = live ? 'label' : 'div';
  return (
    <Row className="ph-row" data-disabled={!enabled || undefined} data-large={large || undefined}>
      <Thumb image={option.image} color={option.color} altText={option.altText} large={large} />
      <span className="ph-row-text">
        <span className="ph-row-head">
          <span className="ph-row-title" id={`${id}t`} dir="auto">
            {option.title}
          </span>
          {option.metadata !== '' && (
            <span className="ph-row-meta" dir="auto">
              {option.metadata}
            </span>
          )}
        </span>
        {option.description !== '' && (
          <span className="ph-row-about" id={`${id}d`} dir="auto">
            {option.description}
          </span>
        )}
      </span>
      {live ? (
        <input
          type={kind}
          className={`ph-mark ph-${kind}`}
          name={group}
          checked={checked}
          disabled={!enabled}
          aria-labelledby={`${id}t`}
          aria-describedby={option.description === '' ? undefined : `${id}d`}
          onChange={onPick}
          onClick={checked ? onKeep : undefined}
        />
      ) : (
        <span className={`ph-mark ph-${kind}`} data-checked={checked || undefined} />
      )}
    </Row>
  );
}
