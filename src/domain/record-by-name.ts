import { $constructor } from 'zod/v4/core';
import { own } from '../common/own';
import * as z from '../common/zod';

const PROTO = '__proto__';

/** zod's record leaves `__proto__` out without a word; this one reads it as the name somebody chose. */
interface NameRecord<Value extends z.ZodType> extends z.ZodRecord<z.ZodString, Value> {}

const NameRecord: z.core.$constructor<NameRecord<z.ZodType>> = $constructor('NameRecord', (inst, def) => {
  z.ZodRecord.init(inst as z.ZodRecord, def);
  const { parse } = inst._zod;
  inst._zod.parse = (payload, context) => {
    const written = own(payload.value as Record<string, unknown>, PROTO);
    const read = parse(payload, context) as typeof payload;
    if (written === undefined || typeof read.value !== 'object') return read;
    const result = def.valueType._zod.run({ value: written, issues: [] }, context) as typeof payload;
    read.issues.push(...result.issues.map((issue) => ({ ...issue, path: [PROTO, ...(issue.path ?? [])] })));
    read.value = { ...read.value, [PROTO]: result.value } as typeof read.value;
    return read;
  };
});

/** A record whose names are people's: labels, severities, calendars. Any text is a name, `__proto__` too. */
export function recordByName<Value extends z.ZodType>(valueType: Value): NameRecord<Value> {
  return z.defer(
    () =>
      new NameRecord({
        type: 'record',
        keyType: z.builtOf(z.string()),
        valueType: z.builtOf(valueType),
      }) as unknown as NameRecord<Value>,
  );
}
