/** Instants as Jira writes them. */

interface Formats {
  local: Intl.DateTimeFormat;
  offset: Intl.DateTimeFormat;
}

const cachedFormats = new Map<string, Formats>();

function formatsOf(zone: string): Formats {
  const formats = cachedFormats.get(zone) ?? {
    local: new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }),
    offset: new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }),
  };
  cachedFormats.set(zone, formats);
  return formats;
}

/** In the caller's zone, with milliseconds and an offset without a colon. */
export function formatInstant(at: number, zone: string): string {
  const { local, offset } = formatsOf(zone);
  const [, colonOffset = '+00:00'] = offset.format(at).match(/GMT([+-]\d\d:\d\d)?/) ?? [];
  const ms = String(((at % 1000) + 1000) % 1000).padStart(3, '0');
  return `${local.format(at).replace(' ', 'T')}.${ms}${colonOffset.replace(':', '')}`;
}

/** The instant in `2025-06-05T10:00:00.000+0000`, with or without the colon; null where there is none. */
export function parseInstant(text: unknown): number | null {
  if (typeof text !== 'string') return null;
  const at = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(at) ? null : at;
}
