export { panel } from './forge/resolvers/panel';
export { everyFiveMinutes, onFollow, onIssueEvent, onRebuild } from './forge/triggers';
