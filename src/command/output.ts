/** Where a command writes: text for people, coloured only where it is shown to one. */

type Colour = 'bold' | 'dim' | 'red' | 'green' | 'yellow';

const codes: { readonly [colour in Colour]: readonly [on: number, off: number] } = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
};

export type Paint = (colour: Colour, text: string) => string;

/** Paints for a terminal that shows colours; anywhere else, and under `NO_COLOR`, the text stays as it is. */
export function painter(stream: Pick<NodeJS.WriteStream, 'isTTY' | 'hasColors'>): Paint {
  const coloured = stream.isTTY && !process.env['NO_COLOR'] && stream.hasColors();
  return (colour, text) => (coloured ? `\x1b[${codes[colour].join(`m${text}\x1b[`)}m` : text);
}

/** Without the characters by which an answer from elsewhere could steer a terminal. */
// eslint-disable-next-line no-control-regex -- they are what is taken out
export const printable = (text: string): string => text.replace(/[\0-\x09\x0b-\x1f\x7f-\x9f]/g, '\ufffd');
