/**
 * What a record has under a name that people may choose, and never what every object inherits: a label may be called
 * `constructor`, a severity `toString`. `test/lookups.test.ts` refuses a bare `record[name]`.
 *
 * @example own({ vip: 'Fatal' }, 'constructor') // => undefined
 */
export function own(record, name) {
  return record && name != null && Object.hasOwn(record, name) ? record[name] : undefined;
}
