export { everyHour } from './forge/entry/every-hour';
export { exportedSummary } from './forge/entry/export-summary';
export { accounts } from './forge/entry/resolvers/accounts';
export { summary } from './forge/entry/resolvers/summary';
export { survey } from './forge/entry/survey';
