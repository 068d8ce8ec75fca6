import {
  availableIn,
  flowProperties,
  isEndpointFlow,
  LATEST_VERSION,
  routingGraph,
  screensOf,
  setProperty,
  unsetProperty,
  walkComponents,
} from '@flowsmith/flow-model';
import { ArrowUpCircle, Workflow } from 'lucide-react';
import { useMemo } from 'react';
import { Button, Switch } from '@/ui/index.ts';
import { useEditor } from '../session/index.ts';
import { chainEdits } from '../common/chain-edits.ts';
import { useDialogs } from '../page/dialogs.ts';
import { InspectorHeader } from './InspectorHeader.tsx';
import { PropertyField } from './PropertyField.tsx';
import { useOwner, useOwnerEdits } from './useOwner.tsx';

/** The flow as a whole, shown while nothing is selected: its endpoint, and what it consists of. */
export function FlowInspector() {
  const { value, version } = useOwner();
  const edits = useOwnerEdits();
  const flow = useEditor((state) => state.doc.good?.value);
  const facts = useMemo(() => factsOf(flow), [flow]);
  const endpoint = isEndpointFlow(value);

  /** An endpoint flow needs a routing model (Flow JSON reference, routing): it is made from the routes that there are. */
  function toggleEndpoint(on: boolean): void {
    edits.run(on ? 'Use an endpoint' : 'Remove the endpoint', (doc) =>
      on
        ? chainEdits(doc, [
            (current) => setProperty(current, { path: ['data_api_version'], value: '3.0' }),
            (current) => setProperty(current, { path: ['routing_model'], value: routingModelOf(flow) }),
          ])
        : chainEdits(doc, [
            (current) => unsetProperty(current, { path: ['data_api_version'] }),
            (current) => unsetProperty(current, { path: ['routing_model'] }),
          ]),
    );
  }

  return (
    <>
      <InspectorHeader
        icon={<Workflow size={16} strokeWidth={1.5} />}
        title="Flow"
        text="Select a screen or component to edit it."
      />
      <div className="flex flex-col gap-3.5 px-3 pt-1 pb-4">
        <Switch
          label="Uses an endpoint"
          help="Screens may ask your server for data and for what comes next."
          checked={endpoint}
          onCheckedChange={toggleEndpoint}
        />
        {endpoint &&
          [...availableIn(flowProperties, version)]
            .filter(([name]) => name === 'data_api_version' || name === 'data_channel_uri')
            .map(([name, spec]) => (
              <PropertyField key={name} name={name} spec={spec} value={value[name]} path={[name]} />
            ))}
        <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-control border border-line bg-line">
          {facts.map(([what, count]) => (
            <div key={what} className="bg-panel px-2.5 py-2">
              <dt className="text-xs text-faint">{what}</dt>
              <dd className="text-lg font-semibold text-ink">{count}</dd>
            </div>
          ))}
        </dl>
        <Button
          icon={<ArrowUpCircle size={14} strokeWidth={1.5} aria-hidden />}
          onClick={() => useDialogs.getState().show('version')}
        >
          {version === LATEST_VERSION ? 'Change the version…' : `Upgrade to ${LATEST_VERSION}…`}
        </Button>
      </div>
    </>
  );
}

function routingModelOf(flow: Parameters<typeof routingGraph>[0]): Record<string, string[]> {
  const { screens, edges } = routingGraph(flow);
  return Object.fromEntries(
    screens.map((screen) => [
      screen,
      [...new Set(edges.filter(({ from }) => from === screen).map(({ to }) => to))],
    ]),
  );
}

function factsOf(flow: Parameters<typeof routingGraph>[0]): readonly (readonly [string, number])[] {
  const graph = routingGraph(flow);
  let components = 0;
  let inputs = 0;
  for (const { screen, path } of screensOf(flow)) {
    for (const { component } of walkComponents(screen, path)) {
      components += 1;
      if ('name' in component && component['type'] !== 'Form') inputs += 1;
    }
  }
  return [
    ['Screens', screensOf(flow).length],
    ['Routes', graph.edges.length],
    ['Components', components],
    ['Inputs', inputs],
  ];
}
