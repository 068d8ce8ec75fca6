// Imports go down only. Each package may know just the packages listed beside it (docs/architecture.md).
const mayImport = {
  'packages/flow-model': [],
  'packages/crypto': [],
  'packages/endpoint': ['packages/flow-model', 'packages/crypto'],
  'packages/meta-sandbox': ['packages/flow-model', 'packages/crypto'],
  'packages/api-types': [],
  'packages/cli': [
    'packages/flow-model',
    'packages/crypto',
    'packages/endpoint',
    'packages/meta-sandbox',
    'packages/api-types',
  ],
  'apps/api': ['packages/flow-model', 'packages/crypto', 'packages/endpoint'],
  'apps/web': ['packages/flow-model', 'packages/api-types'],
};
const workspaces = '^(apps|packages)/[^/]+';

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?(worker|url|raw|inline)$|^virtual:|^program$' },
    },
    ...Object.entries(mayImport).map(([folder, allowed]) => ({
      name: `imports-of-${folder.replace('/', '-')}`,
      severity: 'error',
      from: {
        path: `^${folder}/`,
        // The composition root of the API is the one place that may load the sandbox; the type generator builds the app; the
        // editor of handlers shows the endpoint package's sources to its language service, as text.
        pathNot: [
          '^apps/api/src/run\\.ts$',
          '^packages/api-types/scripts/',
          '^apps/web/src/features/endpoint/code/endpoint-libs\\.ts$',
          '\\.test\\.tsx?$',
          '/testing/',
        ],
      },
      to: { path: workspaces, pathNot: [folder, ...allowed].map((path) => `^${path}/`) },
    })),
    {
      name: 'flow-model-is-pure',
      comment:
        'flow-model runs in the browser and in the sandbox: no Node, no DOM libraries. node-diff3 is lists in, lists out.',
      severity: 'error',
      from: { path: '^packages/flow-model/src', pathNot: '\\.test\\.ts$|/testing/' },
      to: { dependencyTypes: ['core', 'npm'], pathNot: '^node_modules/node-diff3/' },
    },
    {
      name: 'definitions-are-pure',
      comment: 'What handlers are written with also runs in the browser and in the sandboxed host.',
      severity: 'error',
      from: { path: '^packages/endpoint/src/define', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core', 'npm'] },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.depcruise.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules)/|\\.gen\\.ts$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  },
};
