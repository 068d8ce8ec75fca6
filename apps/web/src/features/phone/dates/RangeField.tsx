import { messages } from '../messages.ts';
import { directionOf } from '../parts/direction.ts';
import { PickField } from '../parts/PickField.tsx';
import { asText } from '../props.ts';
import type { PhoneComponentProps } from '../types.ts';
import { spell } from './civil.ts';
import { edgeLabel, edgeRequired, edgeText, rangeOf, type Edge } from './range.ts';

/** Title, description and the two fields of a range of dates. */
export function RangeField({
  view,
  platform,
  inert,
  open,
  onOpen,
}: PhoneComponentProps & { readonly open?: boolean; readonly onOpen?: () => void }) {
  const { props } = view;
  const range = rangeOf(view.value);
  const title = asText(props['title']);
  const description = asText(props['description']);
  const field = (edge: Edge) => {
    const day = edge === 'start-date' ? range.start : range.end;
    return (
      <PickField
        label={edgeLabel(props, edge)}
        value={day === undefined ? '' : spell(day, 'field')}
        hint={messages.select}
        icon="calendar"
        error={edge === 'start-date' ? view.error : undefined}
        help={edgeText(props['helper-text'], edge)}
        enabled={view.enabled}
        inert={inert}
        platform={platform}
        required={edgeRequired(props, edge)}
        open={open}
        onOpen={onOpen}
      />
    );
  };
  return (
    <div
      className="ph-range"
      dir={directionOf(title)}
      {...(inert !== true && { role: 'group', 'aria-label': title || messages.chooseDate })}
    >
      {title !== '' && (
        <div className="ph-range-title" dir="auto">
          {title}
        </div>
      )}
      {description !== '' && (
        <div className="ph-group-about" dir="auto">
          {description}
        </div>
      )}
      {field('start-date')}
      {field('end-date')}
    </div>
  );
}
