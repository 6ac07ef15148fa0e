/** Tests on the people around an issue, each of whom is in a document of his own. */
import type { Asker, Field } from './fields';
import { each, wordsIn } from './operands';
import { isNegative, type Test } from './query';
import { noValue } from './refusals';
import { among, not, type Sql, sql } from './sql';

export function relatedTest(
  { document, path, ids }: Field & { kind: 'related' },
  { field: { name }, operator, operand }: Test,
  asker: Asker,
): Sql {
  const who = `json_extract(body, '${path}')`;
  const issues = `SELECT CAST(parent AS INTEGER) FROM documents WHERE kind = '${document}'`;
  const some = sql(`i.id IN (${issues})`);
  if (operand.kind === 'empty') return isNegative(operator) ? some : not(some);
  const wanted = each(operand)
    .flatMap((one) => wordsIn(one, asker))
    .flatMap((word) => {
      const found = ids(word, asker);
      if (found.length === 0) throw noValue(word, name);
      return found;
    });
  const those = among(who, wanted);
  const found = { text: `i.id IN (${issues} AND ${those.text})`, values: those.values };
  return isNegative(operator) ? not(found) : found;
}
