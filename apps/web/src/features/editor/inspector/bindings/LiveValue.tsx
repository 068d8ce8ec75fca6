import { exampleData, resolveText, type JsonValue } from '@flowsmith/flow-model';
import { useOwner } from '../useOwner.tsx';
import { isDynamicText } from '../field-props.ts';

/** What a binding or expression gives with the screen's example data, as the board shows it. */
export function LiveValue({ value }: { readonly value: JsonValue | undefined }) {
  const { screen, version } = useOwner();
  if (!isDynamicText(value) || screen === undefined) return null;
  const resolved = resolveText(value, { data: exampleData(screen), form: {}, screens: {} }, version);
  return (
    <p className="truncate text-xs text-faint" title="With the example data of this screen">
      →{' '}
      <span className="text-muted">
        {resolved === undefined
          ? 'nothing yet'
          : typeof resolved === 'string'
            ? resolved
            : JSON.stringify(resolved)}
      </span>
    </p>
  );
}
