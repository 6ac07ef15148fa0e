/** A value that cannot be used, and what would be right. */
export interface Problem {
  path: string;
  say: { en: string; fr: string };
}
