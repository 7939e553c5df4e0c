/** A subpackage is WeChat's to fetch, and it says so itself when it cannot. */
export const codeOf = (_path: string): Promise<boolean> | undefined => undefined
export const watchPages = (): void => undefined
