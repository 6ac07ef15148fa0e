/** Conditions for SQLite, with their values apart. */

export interface Sql {
  text: string;
  values: (string | number)[];
}

const NOTHING: Sql = { text: '0', values: [] };

export const toSql = (text: string, ...values: (string | number)[]): Sql => ({ text, values });

export function joinSql(parts: Sql[], word: 'AND' | 'OR'): Sql {
  if (parts.length === 0) return word === 'AND' ? toSql('1') : NOTHING;
  return {
    text: `(${parts.map(({ text }) => text).join(` ${word} `)})`,
    values: parts.flatMap(({ values }) => values),
  };
}

/** `expression IN (…)`; nothing is in an empty list. */
export function isInList(expression: string, list: (string | number)[]): Sql {
  return list.length === 0 ? NOTHING : { text: `${expression} IN (${list.map(() => '?')})`, values: list };
}

export const negate = ({ text, values }: Sql): Sql => ({ text: `NOT ${text}`, values });
