import { componentSpec, type ComponentSpec, type PropertySpec } from '@flowsmith/flow-model';
import type { DrawableType } from '../types.ts';
import { galleryMessages as messages } from './messages.ts';

/** What is worth knowing of a component at a glance, in words; all of it is read from its spec. */
export function factsOf(type: DrawableType): readonly string[] {
  const spec = componentSpec(type);
  return [
    ...placeFacts(spec),
    ...Object.entries(spec.properties).flatMap(([name, property]) => propertyFacts(name, property)),
  ];
}

function placeFacts(spec: ComponentSpec): readonly string[] {
  const alone = spec.alone?.at(-1);
  return [
    ...(spec.maxPerScreen === undefined ? [] : [messages.facts.perScreen(spec.maxPerScreen)]),
    ...(spec.maxPerFlow === undefined ? [] : [messages.facts.perFlow(spec.maxPerFlow)]),
    ...(alone === undefined ? [] : [messages.facts.alone(alone.beside.filter((type) => type !== spec.type))]),
  ];
}

function propertyFacts(name: string, spec: PropertySpec): readonly string[] {
  const { maxLength, minItems, maxItems, minimum, maximum } = spec;
  return [
    ...(maxLength === undefined ? [] : [messages.facts.length(name, maxLength)]),
    ...(maxItems === undefined ? [] : [messages.facts.items(name, minItems ?? 0, maxItems)]),
    ...(minimum === undefined || maximum === undefined
      ? []
      : [messages.facts.between(name, minimum, maximum)]),
    ...Object.entries(spec.properties ?? {}).flatMap(([key, member]) =>
      propertyFacts(`${name}.${key}`, member),
    ),
  ];
}
