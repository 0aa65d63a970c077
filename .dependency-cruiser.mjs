// The architecture, as a machine checks it. The words: docs/architecture.md.
const domains = [
  'settings',
  'accounts',
  'topics',
  'articles',
  'polls',
  'posts',
  'moderation',
  'ground',
  'search',
  'notifications',
  'privacy',
  'jobs',
]
const domain = `^lib/(${domains.join('|')})/`
const test = '\\.test\\.tsx?$'

const order = domains.slice(0, -1).map((name, i) => ({
  name: `${name}-imports-only-earlier-domains`,
  severity: 'error',
  from: { path: `^lib/${name}/`, pathNot: '\\.db\\.test\\.ts$' },
  to: { path: `^lib/(${domains.slice(i + 1).join('|')})/` },
}))

export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'only-queries-and-commands-touch-the-database',
      comment: 'A domain reads in queries and writes in commands; every other file there is pure.',
      severity: 'error',
      from: {
        path: domain,
        pathNot: '(^|/|\\.)(queries|commands)\\.ts$|/(queries|commands)/|\\.db\\.test\\.ts$|^lib/jobs/',
      },
      to: { path: '^lib/db/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-actions-know-next',
      severity: 'error',
      from: { path: domain, pathNot: '(^|/|\\.)actions\\.ts$|^lib/jobs/' },
      to: { path: '^lib/web/|node_modules/next/' },
    },
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      from: { path: '^lib/kernel/' },
      to: { pathNot: '^lib/kernel/|node_modules' },
    },
    {
      name: 'events-come-before-domains',
      severity: 'error',
      from: { path: '^lib/(db|events)/' },
      to: { path: domain },
    },
    {
      name: 'components-show-views',
      comment: 'Components import pure files, types and actions; never queries, commands or the database.',
      severity: 'error',
      from: { path: '^components/', pathNot: test },
      to: { path: '^app/|^lib/db/|(^|/|\\.)(queries|commands)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    { name: 'app-does-not-touch-the-database', severity: 'error', from: { path: '^app/' }, to: { path: '^lib/db/' } },
    { name: 'lib-does-not-know-pages', severity: 'error', from: { path: '^lib/' }, to: { path: '^(components|app)/' } },
    {
      name: 'no-tests-in-production-code',
      severity: 'error',
      from: { pathNot: `${test}|^e2e/` },
      to: { path: test },
    },
    ...order,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(node_modules|\\.next[^/]*|\\.data[^/]*|lib/db/generated)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    parser: 'tsc',
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
