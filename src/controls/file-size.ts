const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];

/** A number of bytes as a person reads it, in decimal units as the platform counts them: 1,500,000 is "1.5 MB". */
export function formatSize(bytes: number, language: string): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    // The short form of bytes has no plural in English.
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** power);
}
