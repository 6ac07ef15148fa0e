/**
 * What a record has under a name that people may choose, and never what every object inherits: a label may be called
 * `constructor`, a severity `toString`. `test/lookups.test.ts` refuses a bare `record[name]`.
 *
 * @example own({ vip: 'Fatal' }, 'constructor') // => undefined
 */
export function own<Value>(
  record: Readonly<Record<string, Value>> | null | undefined,
  name: string | number | null | undefined,
): Value | undefined {
  return record && name != null && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Writes under a name that people may choose; `__proto__` becomes a member like any other. */
export function setOwn<Value>(record: Record<string, Value>, name: string, value: Value): void {
  if (name === '__proto__')
    Object.defineProperty(record, name, { value, enumerable: true, writable: true, configurable: true });
  else record[name] = value;
}
