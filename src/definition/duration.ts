const milliseconds: { readonly [unit: string]: number } = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A span of time as definitions write it (`"30m"`, `"12h"`, `"7d"`), in milliseconds. */
export const millisecondsIn = (span: string): number => parseInt(span, 10) * (milliseconds[span.slice(-1)] ?? 0);
