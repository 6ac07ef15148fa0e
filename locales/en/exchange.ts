/** What is said of schemes that come from elsewhere, and go there. */
export const exchange = {
  /** Why a file is no scheme. */
  files: {
    'empty-file': () => 'The file is empty.',
    'not-yaml': ({ line, message }: { line: number | null; message: string }) =>
      `This is no YAML${line === null ? '' : `, line ${line}`}: ${message}`,
    'not-json': ({ message }: { line: number | null; message: string }) => `This is no JSON: ${message}`,
    'no-scheme': ({ looksLike }: { looksLike: 'text' | 'list' | 'number' }): string =>
      looksLike === 'list'
        ? 'This file holds a list, and a scheme has named parts: severities, calendars, clocks, goals.'
        : 'This file holds no scheme, but plain text. To make a scheme of a text, use “From a text”, or `sla read`.',
  },
  /** Where two schemes differ; the place is in words. */
  differences: {
    none: 'The two schemes say the same.',
    added: (place: string, is: string) => `${place} is new: ${is}.`,
    removed: (place: string, was: string) => `${place} is gone; it was ${was}.`,
    changed: (place: string, was: string, is: string) => `${place} was ${was} and is now ${is}.`,
    nothing: 'empty',
    yes: 'yes',
    no: 'no',
    days: (count: number) => (count === 1 ? '1 business day' : `${count} business days`),
  },
};

export type ExchangeTexts = typeof exchange;
