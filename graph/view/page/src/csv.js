// CSV that a spreadsheet shows as the text it is and never runs as a formula: the same cells as `actor-graph export csv`. Pure.

const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^[+-]?[0-9]+(?:\.[0-9]+)?$/;

/** The rows as CSV with a byte order mark, which Excel needs to read UTF-8; the columns are those of the first row. */
export function toCsv(rows) {
  const columns = rows.length ? Object.keys(rows[0]) : [];
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return `\ufeff${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A value as a cell: nothing for null, lists joined, an apostrophe before what looks like a formula. */
export function cell(value) {
  if (value === null || value === undefined) return '';
  const text = Array.isArray(value) ? value.join('; ') : String(value);
  const guarded = typeof value !== 'number' && FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
