/** The middle value; the mean of the two middle ones when their number is even. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(half)] : (sorted[half - 1] + sorted[half]) / 2;
}

/** The median of the ratios of values taken in the same round: what slows a whole round down cancels out. */
export const medianRatio = (values, base) => median(values.map((value, round) => value / base[round]));
