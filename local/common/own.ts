/**
 * What a record has under a name that people may choose, and never what every object inherits: a label may be called
 * `constructor`, a group `toString`. The site imports nothing of the app, so it has one of its own; `test/lookups.test.ts` refuses a bare `record[name]`.
 *
 * @example own({ vip: 'Fatal' }, 'constructor') // => undefined
 */
export function own<Value>(
  record: Readonly<Record<string, Value>> | null | undefined,
  name: string | number | null | undefined,
): Value | undefined {
  return record && name != null && Object.hasOwn(record, name) ? record[name] : undefined;
}
