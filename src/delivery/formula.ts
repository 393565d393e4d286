/**
 * Takes the harm out of a text that a spreadsheet would calculate: a formula may fetch addresses, carry other cells away
 * or start a program (OWASP, "CSV Injection"; ASVS 1.2.10). A text that starts with `=`, `+`, `-`, `@`, also in their
 * full-width forms, with a tab, a line break or U+0000 gets an apostrophe in front, by which spreadsheets know a text. A
 * sheet that is typed into hides it, a CSV file shows it.
 *
 * What consists of digits and the signs of telephone numbers is left as it is: `+39 06 1234`, `-12.5`. Without a letter
 * there is no function, no cell and no address to harm anybody with, and a CRM could not dial `'+39 06 1234`.
 */
export const defuseFormula = (text: string): string =>
  /^[=+\-@\t\r\n\0＝＋－＠]/.test(text) && !/^[+-][\d .,()/-]*$/.test(text) ? `'${text}` : text;
