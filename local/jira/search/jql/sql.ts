/** Conditions for SQLite, with their values apart. */

export interface Sql {
  text: string;
  values: (string | number)[];
}

export const NOTHING: Sql = { text: '0', values: [] };

/** Whether it is known, without a look at any issue, that a condition holds for none. */
export const isNever = ({ text }: Sql): boolean => text === NOTHING.text;

export const toSql = (text: string, ...values: (string | number)[]): Sql => ({ text, values });

export function joinSql(parts: Sql[], word: 'AND' | 'OR'): Sql {
  if (parts.length === 0) return word === 'AND' ? toSql('1') : NOTHING;
  if (word === 'AND' ? parts.some(isNever) : parts.every(isNever)) return NOTHING;
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
