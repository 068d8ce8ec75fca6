import {
  componentSpec,
  isComponentType,
  propertiesOf,
  type JsonObject,
  type PropertySpec,
} from '@flowsmith/flow-model';
import { ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { ComponentGlyph } from '@/ui/index.ts';
import { typeTitle } from '../common/component-label.ts';
import { stringAt } from '../common/json.ts';
import { PropertyField } from './PropertyField.tsx';
import { RawProperty } from './fields/MiscProperties.tsx';
import { InspectorHeader } from './InspectorHeader.tsx';
import { useOwner } from './useOwner.tsx';

/** Keys that are edited on the board, not here. */
const STRUCTURE = new Set(['type', 'children', 'then', 'else']);

/** All properties of a component, made from the spec: what it may have in this version, the rare ones folded. */
export function ComponentInspector({ insideForm }: { readonly insideForm: boolean }) {
  const { value, version } = useOwner();
  const type = stringAt(value, 'type') ?? '';
  const known = isComponentType(type);
  const properties = useMemo(() => (known ? [...propertiesOf(type, version)] : []), [known, type, version]);
  const shown = properties.filter(([name, spec]) => name in value || isOffered(value, spec, insideForm));
  const common = shown.filter(([name, spec]) => spec.advanced !== true || name in value);
  const rare = shown.filter(([name, spec]) => spec.advanced === true && !(name in value));
  const unknown = Object.keys(value).filter(
    (name) => !STRUCTURE.has(name) && !properties.some(([each]) => each === name),
  );
  return (
    <>
      <InspectorHeader
        icon={<ComponentGlyph type={type} />}
        title={typeTitle(type)}
        text={
          known
            ? componentSpec(type).help
            : 'Flowsmith does not know this type. Its keys are kept as they are.'
        }
      />
      <div className="flex flex-col gap-3.5 px-3 pt-1 pb-4">
        {common.map(([name, spec]) => (
          <PropertyField key={name} name={name} spec={spec} value={value[name]} path={[name]} />
        ))}
        {rare.length > 0 && (
          <Folded title="More">
            {rare.map(([name, spec]) => (
              <PropertyField key={name} name={name} spec={spec} value={value[name]} path={[name]} />
            ))}
          </Folded>
        )}
        {unknown.length > 0 && (
          <Folded title={known ? `Not part of version ${version}` : 'Keys'} open>
            {unknown.map((name) => (
              <RawProperty key={name} name={name} spec={UNKNOWN} value={value[name]} path={[name]} />
            ))}
          </Folded>
        )}
      </div>
    </>
  );
}

const UNKNOWN: PropertySpec = { kind: 'payload', title: '', help: 'Kept as it stands in the JSON.' };

function isOffered(component: JsonObject, spec: PropertySpec, insideForm: boolean): boolean {
  if (spec.kind === 'components') return false;
  if (spec.outsideFormOnly === true && insideForm) return false;
  return spec.rangeOnly !== true || component['mode'] === 'range';
}

/** What is folded is not made until it is opened: most of it never is. */
function Folded({
  title,
  open = false,
  children,
}: {
  readonly title: string;
  readonly open?: boolean;
  readonly children: React.ReactNode;
}) {
  const [shown, setShown] = useState(open);
  return (
    <details
      open={shown}
      className="group/more"
      onToggle={({ currentTarget }) => setShown(currentTarget.open)}
    >
      <summary className="flex h-7 cursor-default items-center gap-1 rounded-control text-sm font-medium text-muted hover:text-ink">
        <ChevronRight
          size={14}
          strokeWidth={1.75}
          aria-hidden
          className="transition-transform group-open/more:rotate-90"
        />
        {title}
      </summary>
      {shown && <div className="flex flex-col gap-3.5 pt-2">{children}</div>}
    </details>
  );
}
