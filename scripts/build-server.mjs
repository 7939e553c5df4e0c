import { build } from 'esbuild'

/** One file for each way to run the embedded server; libsql stays outside because it carries a native library. */
export const buildServer = (root) =>
  build({
    absWorkingDir: root,
    entryPoints: { demo: 'scripts/serve-demo.ts', production: 'scripts/serve-production.ts' },
    outdir: 'dist/server',
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['libsql'],
    sourcemap: 'linked',
    logLevel: 'warning',
  })
