import type { BuildOptions } from 'esbuild'

export declare const FUNCTIONS: Readonly<Record<'api' | 'web' | 'jobs', Readonly<Record<string, unknown>>>>
export declare function optionsIn(root: string): BuildOptions
export declare function buildFunctions(root: string): Promise<string>
