import { componentSpec, type ComponentSpec, type Properties, type PropertySpec } from '@flowsmith/flow-model';
import type { DrawableType } from '../types.ts';
import { galleryMessages } from './messages.ts';

const messages = galleryMessages.facts;

/** What is worth knowing of a component at a glance, a sentence each; all of it is read from its spec. */
export function factsOf(type: DrawableType): readonly string[] {
  const spec: ComponentSpec = componentSpec(type);
  const limits = [...limitsOf(spec.properties)];
  const sentence = (
    say: (limits: string) => string,
    words: (property: PropertySpec) => string | undefined,
  ) => {
    const found = limits.flatMap(([name, property]) => {
      const limit = words(property);
      return limit === undefined ? [] : [`${name} ${limit}`];
    });
    return found.length === 0 ? [] : [say(found.join(', '))];
  };
  return [
    ...placeFacts(spec),
    ...sentence(messages.characters, ({ maxLength }) => maxLength?.toString()),
    ...sentence(messages.items, ({ minItems = 0, maxItems }) =>
      maxItems === undefined ? undefined : messages.between(minItems, maxItems),
    ),
    ...sentence(messages.numbers, ({ minimum, maximum }) =>
      minimum === undefined || maximum === undefined ? undefined : messages.between(minimum, maximum),
    ),
  ];
}

function placeFacts({ type, maxPerScreen, maxPerFlow, alone }: ComponentSpec): readonly string[] {
  const beside = alone?.at(-1)?.beside.filter((other) => other !== type);
  return [
    ...(maxPerScreen === undefined ? [] : [messages.perScreen(maxPerScreen)]),
    ...(maxPerFlow === undefined ? [] : [messages.perFlow(maxPerFlow)]),
    ...(beside === undefined ? [] : [messages.alone(beside)]),
  ];
}

/** Every property by its path, the members of options and items after the property that holds them. */
function* limitsOf(properties: Properties, before = ''): Iterable<readonly [path: string, PropertySpec]> {
  for (const [name, property] of Object.entries(properties)) {
    yield [before + name, property];
    yield* limitsOf(property.properties ?? {}, `${before}${name}.`);
  }
}
