export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds; 0 or absent means no limit. */
  readonly timeLimitMs?: number;
  readonly shell?: boolean;
}

export function run(
  command: string,
  args: readonly string[],
  options?: RunOptions,
): Promise<number>;
export function runNode(args: readonly string[], options?: RunOptions): Promise<number>;
export function runNpm(args: readonly string[], options?: RunOptions): Promise<number>;
