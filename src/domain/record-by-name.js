import { z } from 'zod';
import { own } from '../common/own';

const PROTO = '__proto__';
const NameRecord = z.core.$constructor('NameRecord', (inst, def) => {
  z.ZodRecord.init(inst, def);
  const { parse } = inst._zod;
  inst._zod.parse = (payload, context) => {
    const written = own(payload.value, PROTO);
    const read = parse(payload, context);
    if (written === undefined || typeof read.value !== 'object') return read;
    const one = def.valueType._zod.run({ value: written, issues: [] }, context);
    read.issues.push(...one.issues.map((issue) => ({ ...issue, path: [PROTO, ...(issue.path ?? [])] })));
    read.value = { ...read.value, [PROTO]: one.value };
    return read;
  };
});
/** A record whose names are people's: labels, severities, calendars. Any text is a name, `__proto__` too. */
export function recordByName(valueType) {
  return new NameRecord({ type: 'record', keyType: z.string(), valueType });
}
