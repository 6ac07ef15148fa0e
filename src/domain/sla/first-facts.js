/** What the fields that were asked for held at the receipt: the first change's `from`, or today's value when there is none. */
export function firstFields(issue, changes, wanted = new Set()) {
  return Object.fromEntries([...wanted].map((asked) => [asked, firstValue(issue, changes, asked)]));
}
function firstValue({ fields, names = {} }, changes, asked) {
  const change = changes.find((one) => one.kind === 'field' && (one.field === asked || one.name === asked));
  if (change?.kind === 'field') return change.from === null ? [] : [change.from];
  const id = Object.keys(names).find((key) => names[key] === asked) ?? asked;
  return wordsOf(fields[id]);
}
/** A field's value as people read it, whatever kind of field it is. */
function wordsOf(value) {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  const { value: option, name } = value;
  return wordsOf(option ?? name);
}
/** The links an issue had at its receipt: today's that no entry added, and those that entries removed before adding them. */
export function firstLinks({ fields }, changes) {
  const told = changes.flatMap((change) => (change.kind === 'link' ? [change] : []));
  const first = new Map();
  for (const { key, type, added } of told.toReversed())
    if (added) first.delete(key);
    else first.set(key, { key, type });
  const touched = new Set(told.map(({ key }) => key));
  const today = (fields.issuelinks ?? []).flatMap(({ type, inwardIssue, outwardIssue }) => {
    const key = (inwardIssue ?? outwardIssue)?.key;
    const words = (inwardIssue ? type?.inward : type?.outward) ?? type?.name ?? '';
    return key !== undefined && !touched.has(key) ? [{ key, type: words }] : [];
  });
  return [...first.values(), ...today];
}
