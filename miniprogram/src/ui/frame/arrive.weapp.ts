/** WeChat moves the focus itself. */
export function arrive(_pageId: string): void {}
