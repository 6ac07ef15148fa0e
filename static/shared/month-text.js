/** A month as people write it ("Jun 2025"), without its year where there is little room ("Jun"), by a letter where there is less. */
export function monthText(month, { locale }, room = 'year') {
  const parts = {
    year: { month: 'short', year: 'numeric' },
    short: { month: 'short' },
    narrow: { month: 'narrow' },
  };
  const style = { ...parts[room], timeZone: 'UTC' };
  return new Intl.DateTimeFormat(locale, style).format(Date.parse(`${month}-15T12:00:00Z`));
}
