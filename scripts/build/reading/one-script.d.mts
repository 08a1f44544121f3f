export function oneScript(path: string): Promise<string>;
