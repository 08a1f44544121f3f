export function complaintAboutNode(version: string): string | undefined;
export function needsInstall(root: string): boolean;
export function stampInstall(root: string): void;
export function ensureInstalled(root: string): Promise<boolean>;
