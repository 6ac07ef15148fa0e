/** An instant in the reader's zone and language. */
export function moment(at: number, { locale, timeZone }: { locale: string; timeZone: string }): string {
  const parts = {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  } as const;
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone }).format(at);
}

/** A length in the language's own units, in days beyond 24 hours, with seconds where asked. */
export function length(ms: number, locale: string, seconds: boolean): string {
  const total = Math.floor(ms / 1000);
  const amounts = [
    [Math.floor(total / 86_400), 'day'],
    [Math.floor((total % 86_400) / 3600), 'hour'],
    [Math.floor((total % 3600) / 60), 'minute'],
    [total % 60, 'second'],
  ] as const;
  const shown = amounts.filter(([amount, unit]) =>
    unit === 'second' ? seconds || total < 60 : amount > 0 || (unit === 'minute' && total >= 3600),
  );
  const write = ([amount, unit]: (typeof amounts)[number]) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(amount);
  return shown.map(write).join(' ');
}
