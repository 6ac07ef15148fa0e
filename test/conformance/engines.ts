/** The engines that are asked, and where each comes from. */
export interface Engine {
  name: string;
  /** A package of `npm ci` in this folder, with its version; ours has none. */
  version?: string | undefined;
  file: string;
}

export const engines: Engine[] = [
  { name: 'Sablier', file: 'sablier.ts' },
  ...[
    ['dayjs-business-time', '1.0.4'],
    ['moment-business-time', '2.0.0'],
    ['serious-business-time', '0.3.0'],
    ['opening_hours', '3.15.0'],
    ['luxon-business-days', '3.0.1'],
    ['date-fns', '4.4.0'],
  ].map(([name = '', version]) => ({ name, version, file: `${name}.mjs` })),
];
