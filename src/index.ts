export { panel } from './forge/resolvers/panel';
export { everyFiveMinutes, onFollow, onIssueEvent } from './forge/triggers';
