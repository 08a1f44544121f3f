/** `true`: what was so on a day. `reported`: what had been reported by that day. */
export const CLOCKS = ['true', 'reported'] as const;
export type Clock = (typeof CLOCKS)[number];
