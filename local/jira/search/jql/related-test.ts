/** Tests on the people around an issue, each of whom is in a document of his own. */
import type { Field, JqlReader } from './fields';
import { operandsOf, wordsOfOperand } from './operands';
import { isNegative, type Test } from './query';
import { refuseValue } from './refusals';
import { isInList, negate, type Sql, toSql } from './sql';

export function testRelated(
  { document, path, ids }: Field & { kind: 'related' },
  { field: { name }, operator, operand }: Test,
  reader: JqlReader,
): Sql {
  const who = `json_extract(body, '${path}')`;
  const issues = `SELECT CAST(parent AS INTEGER) FROM documents WHERE kind = '${document}'`;
  const hasAny = toSql(`i.id IN (${issues})`);
  if (operand.kind === 'empty') return isNegative(operator) ? hasAny : negate(hasAny);
  const wanted = operandsOf(operand)
    .flatMap((item) => wordsOfOperand(item, reader))
    .flatMap((word) => {
      const matching = ids(word, reader);
      if (matching.length === 0) throw refuseValue(word, name);
      return matching;
    });
  const isWanted = isInList(who, wanted);
  const test = { text: `i.id IN (${issues} AND ${isWanted.text})`, values: isWanted.values };
  return isNegative(operator) ? negate(test) : test;
}
