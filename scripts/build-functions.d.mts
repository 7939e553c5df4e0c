export declare const FUNCTIONS: Readonly<Record<'api' | 'web' | 'jobs', Readonly<Record<string, unknown>>>>
export declare function buildFunctions(root: string): Promise<string>
