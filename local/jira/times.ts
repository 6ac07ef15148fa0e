/** Instants as Jira writes them. */

interface Pens {
  local: Intl.DateTimeFormat;
  offset: Intl.DateTimeFormat;
}

const pens = new Map<string, Pens>();

function pensOf(zone: string): Pens {
  const known = pens.get(zone) ?? {
    local: new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }),
    offset: new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }),
  };
  pens.set(zone, known);
  return known;
}

/** In the caller's zone, with milliseconds and an offset without a colon. */
export function written(at: number, zone: string): string {
  const { local, offset } = pensOf(zone);
  const [, given = '+00:00'] = offset.format(at).match(/GMT([+-]\d\d:\d\d)?/) ?? [];
  const ms = String(((at % 1000) + 1000) % 1000).padStart(3, '0');
  return `${local.format(at).replace(' ', 'T')}.${ms}${given.replace(':', '')}`;
}

/** The instant in `2025-06-05T10:00:00.000+0000`, with or without the colon; null where there is none. */
export function instantIn(text: unknown): number | null {
  if (typeof text !== 'string') return null;
  const at = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(at) ? null : at;
}
