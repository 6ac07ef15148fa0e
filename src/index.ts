export { panel } from './forge/resolvers';
export { everyFiveMinutes, onFollow, onIssueEvent } from './forge/triggers';
