/**
 * How many cases a property is tried with: a third of them by `npm test`, other ones each time, and all by `npm run test:long` and where
 * `WHOLE_RUNS=1` asks for them.
 */
export const casesOf = (whole: number): number => (triesAll() ? whole : Math.ceil(whole / 3));

export const triesAll = (): boolean => process.env.WHOLE_RUNS === '1';
