export { everyHour } from './forge/every-hour';
export { exportedSummary } from './forge/export-summary';
export { accounts } from './forge/resolvers/accounts';
export { summary } from './forge/resolvers/summary';
export { survey } from './forge/survey';
