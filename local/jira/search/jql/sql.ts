/** Conditions for SQLite, with their values apart. */

export interface Sql {
  text: string;
  values: (string | number)[];
}

const NOTHING: Sql = { text: '0', values: [] };

export const sql = (text: string, ...values: (string | number)[]): Sql => ({ text, values });

export function joined(parts: Sql[], word: 'AND' | 'OR'): Sql {
  if (parts.length === 0) return word === 'AND' ? sql('1') : NOTHING;
  return {
    text: `(${parts.map(({ text }) => text).join(` ${word} `)})`,
    values: parts.flatMap(({ values }) => values),
  };
}

/** `expression IN (…)`; nothing is in an empty list. */
export function among(expression: string, list: (string | number)[]): Sql {
  return list.length === 0 ? NOTHING : { text: `${expression} IN (${list.map(() => '?')})`, values: list };
}

export const not = ({ text, values }: Sql): Sql => ({ text: `NOT ${text}`, values });
