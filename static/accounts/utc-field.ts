/** An instant as a field for a moment takes it, and back; in UTC, so that no zone is guessed. */
export const toUtcField = (at: number): string => new Date(at).toISOString().slice(0, 16);
export const parseUtcField = (text: string): number => Date.parse(`${text}Z`);
