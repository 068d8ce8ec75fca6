import { availableIn, isAtLeast, type JsonValue } from '@flowsmith/flow-model';
import { memo, type ReactNode } from 'react';
import { isJsonObject } from '../common/json.ts';
import { isDynamicText, type PropertyFieldProps } from './field-props.ts';
import { ActionProperty } from './fields/ActionProperty.tsx';
import { DynamicField } from './fields/DynamicField.tsx';
import { ImageProperty } from './fields/ImageProperty.tsx';
import { ItemsProperty } from './fields/ItemsProperty.tsx';
import {
  CasesProperty,
  ExpressionProperty,
  InputNamesProperty,
  RawProperty,
} from './fields/MiscProperties.tsx';
import { NameProperty } from './fields/NameProperty.tsx';
import { PayloadEditor } from './fields/PayloadEditor.tsx';
import {
  BooleanProperty,
  DateListProperty,
  DateProperty,
  EnumListProperty,
  EnumProperty,
  LinesProperty,
  NumberProperty,
  TextListProperty,
} from './fields/SimpleProperties.tsx';
import { TextProperty } from './fields/TextProperty.tsx';
import { useOwnerKind } from './useOwner.tsx';

/**
 * The control that fits a property's kind. A bound value is edited as its binding, whatever the kind. Drawn again only
 * when its own value changes: values that an edit did not touch keep their identity.
 */
export const PropertyField = memo(FieldOfKind, sameField);

function sameField(a: PropertyFieldProps, b: PropertyFieldProps): boolean {
  return (
    a.name === b.name &&
    a.spec === b.spec &&
    a.value === b.value &&
    a.path.length === b.path.length &&
    a.path.every((step, index) => step === b.path[index])
  );
}

function FieldOfKind(props: PropertyFieldProps): ReactNode {
  const { spec, value, path } = props;
  const { mode, version } = useOwnerKind();
  if (spec.dynamic === true && isDynamicText(value) && (value.startsWith('$') || isAtLeast(version, '6.0'))) {
    return <DynamicField {...props} value={value} />;
  }
  if (isRange(props, mode)) return <RangeProperty {...props} />;
  if (spec.kind !== 'object' && !fitsControl(props)) return <RawProperty {...props} />;
  switch (spec.kind) {
    case 'name':
      return <NameProperty {...props} />;
    case 'text':
    case 'regex':
    case 'error-message':
    case 'url':
    case 'color':
    case 'screen-id':
    case 'version':
    case 'action-name':
      return <TextProperty {...props} />;
    case 'text-or-lines':
      return <LinesProperty {...props} />;
    case 'boolean':
      return <BooleanProperty {...props} />;
    case 'integer':
    case 'number':
      return <NumberProperty {...props} />;
    case 'enum':
      return <EnumProperty {...props} />;
    case 'enum-list':
      return <EnumListProperty {...props} />;
    case 'date':
      return <DateProperty {...props} />;
    case 'date-list':
      return <DateListProperty {...props} />;
    case 'image':
      return <ImageProperty {...props} />;
    case 'images':
    case 'options':
    case 'list-items':
      return <ItemsProperty {...props} renderField={(field) => <PropertyField {...field} />} />;
    case 'text-list':
      return <TextListProperty {...props} />;
    case 'action':
      return <ActionProperty {...props} />;
    case 'condition':
    case 'binding':
      return <ExpressionProperty {...props} />;
    case 'cases':
      return <CasesProperty {...props} />;
    case 'input-names':
      return <InputNamesProperty {...props} />;
    case 'init-values':
    case 'error-messages':
    case 'payload':
      return <PayloadEditor title={spec.title} value={value} path={path} />;
    case 'init-value':
      return typeof value === 'object' && value !== null ? (
        <RawProperty {...props} />
      ) : (
        <TextProperty {...props} />
      );
    case 'object':
      return <ObjectProperty {...props} />;
    case 'components':
    case 'screens':
    case 'layout':
    case 'target':
    case 'data-model':
    case 'routing-model':
      return null;
  }
}

/** Range calendars take `{ start-date, end-date }` where others take one value. */
function isRange({ spec, value }: PropertyFieldProps, mode: JsonValue | undefined): boolean {
  return spec.rangeObject === true && mode === 'range' && (value === undefined || isJsonObject(value));
}

function RangeProperty({ spec, value, path }: PropertyFieldProps) {
  const { rangeObject: _, ...single } = spec;
  const object = isJsonObject(value) ? value : {};
  return (
    <fieldset className="flex flex-col gap-2 border-l-2 border-line pl-2.5">
      <legend className="pb-1 text-sm font-medium text-muted" title={spec.help}>
        {spec.title}
      </legend>
      {RANGE_ENDS.map(([name, title]) => (
        <PropertyField
          key={name}
          name={name}
          spec={{ ...single, title }}
          value={object[name]}
          path={[...path, name]}
        />
      ))}
    </fieldset>
  );
}

const RANGE_ENDS = [
  ['start-date', 'First day'],
  ['end-date', 'Last day'],
] as const;

/** A fixed set of members (the texts of a navigation item, the two labels of a range). */
function ObjectProperty({ spec, value, path }: PropertyFieldProps) {
  const { version } = useOwnerKind();
  const object = isJsonObject(value) ? value : {};
  return (
    <fieldset className="flex flex-col gap-2 border-l-2 border-line pl-2.5">
      <legend className="pb-1 text-sm font-medium text-muted" title={spec.help}>
        {spec.title}
      </legend>
      {[...availableIn(spec.properties ?? {}, version)].map(([name, property]) => (
        <PropertyField key={name} name={name} spec={property} value={object[name]} path={[...path, name]} />
      ))}
    </fieldset>
  );
}

/** Whether the value has a shape that the kind's control can show; anything else is shown as JSON, never replaced. */
function fitsControl({ spec, value }: PropertyFieldProps): boolean {
  if (value === undefined) return true;
  switch (spec.kind) {
    case 'text':
    case 'name':
    case 'regex':
    case 'url':
    case 'color':
    case 'image':
    case 'date':
    case 'enum':
      return typeof value === 'string';
    case 'error-message':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'images':
    case 'options':
    case 'list-items':
    case 'date-list':
    case 'enum-list':
    case 'text-list':
      return Array.isArray(value);
    case 'text-or-lines':
      return typeof value === 'string' || Array.isArray(value);
    case 'init-values':
    case 'error-messages':
    case 'cases':
    case 'action':
      return isJsonObject(value);
    default:
      return true;
  }
}
