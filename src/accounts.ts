export { exportedSummary } from './forge/export-summary';
export { summary } from './forge/resolvers/summary';
