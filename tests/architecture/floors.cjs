/** The floors of the house. A planted import across a floor fails: see floors.test.ts. */
const slice = '^cloudfunctions/slices/([^/]+)/'
const rule = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to })
const never = (name, from, to, comment) => rule(name, { path: from }, { path: to }, comment)

module.exports = {
  forbidden: [
    never(
      'shared-stands-alone',
      '^shared/',
      '^(miniprogram|cloudfunctions|scripts|tests)/',
      'shared is the ground floor',
    ),
    rule(
      'shared-needs-little',
      { path: '^shared/' },
      { dependencyTypes: ['npm', 'npm-dev'], pathNot: 'node_modules/(zod|dayjs|chinese-days|uuid)/' },
      'both sides carry what shared imports',
    ),
    never(
      'one-door-to-zod',
      '^(shared/(?!zod\\.ts)|cloudfunctions/|miniprogram/src/)',
      'node_modules/zod/',
      'jitless is set in shared/zod',
    ),
    never('values-below-rules', '^shared/values/', '^shared/(rules|contract|glossary)', ''),
    never('rules-below-contract', '^shared/rules/', '^shared/contract/', ''),
    never(
      'client-knows-no-server',
      '^miniprogram/',
      '^(cloudfunctions|scripts|tests)/',
      'only the contract crosses the wire',
    ),
    never('server-knows-no-client', '^cloudfunctions/', '^(miniprogram|scripts|tests)/', ''),
    rule(
      'slices-do-not-touch',
      { path: slice },
      { path: slice, pathNot: '^cloudfunctions/slices/$1/' },
      'subscribe to events',
    ),
    rule(
      'shelters-behind-their-door',
      { pathNot: '^(cloudfunctions/(slices/shelters/|functions/(mount|collections)\\.ts$)|tests/)' },
      { path: '^cloudfunctions/slices/shelters/' },
      'whoever can look into the room can give it away: the server mounts its handlers, retention and deployment know its name',
    ),
    rule(
      'kernel-knows-nobody',
      { path: '^cloudfunctions/kernel/' },
      { path: '^cloudfunctions/', pathNot: '^cloudfunctions/kernel/' },
      'no slice, no platform',
    ),
    rule(
      'domain-below-slices',
      { path: '^cloudfunctions/domain/' },
      { path: '^cloudfunctions/', pathNot: '^cloudfunctions/(kernel|domain)/' },
      '',
    ),
    never('slices-know-no-platform', '^cloudfunctions/slices/', '^cloudfunctions/(platform|functions)/', ''),
    never('platform-knows-no-slice', '^cloudfunctions/platform/', '^cloudfunctions/(slices|domain|functions)/', ''),
    rule(
      'rules-are-pure',
      { path: '^(cloudfunctions/slices/[^/]+/rules|shared/rules/)' },
      {
        path: '^(cloudfunctions/|node:|fs|path)',
        pathNot: '^cloudfunctions/(slices/[^/]+/(rules|records)|domain/(areas/|jurisdiction))',
      },
      'no clock, no await, no I/O; the area tree is a table',
    ),
    rule(
      'features-do-not-touch',
      { path: '^miniprogram/src/features/([^/]+)/' },
      { path: '^miniprogram/src/(features/([^/]+)|workbench|tabs)/', pathNot: '^miniprogram/src/features/$1/' },
      'a feature is a room of its own',
    ),
    rule(
      'workbench-does-not-touch',
      { path: '^miniprogram/src/workbench/(?!home/)([^/]+)/' },
      {
        path: '^miniprogram/src/(workbench/([^/]+)|features|tabs)/',
        pathNot: '^miniprogram/src/workbench/($1|frame)/',
      },
      'rooms share their frame alone; home is the lobby and may look into each',
    ),
    never('ui-below-pages', '^miniprogram/src/ui/', '^miniprogram/src/(tabs|features|workbench)/', ''),
    never('lib-is-the-ground', '^miniprogram/src/lib/', '^miniprogram/src/(ui|tabs|features|workbench|api)/', ''),
    never('cloudbase-behind-its-door', '^cloudfunctions/(?!platform/cloudbase/)', '(@cloudbase/|wx-server-sdk)', ''),
    never('libsql-behind-its-door', '^cloudfunctions/(?!platform/embedded/)', 'node_modules/libsql', ''),
    never('no-nameless-drawers', '', '(^|/)(utils|helpers|common|misc)(\\.|/)(?!.*node_modules)', 'say what it is'),
    rule(
      'no-cycles',
      { path: '^(shared|cloudfunctions|miniprogram/src)/' },
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
      '',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
}
