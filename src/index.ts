export { panel } from './forge/resolvers/panel';
export { onSearch } from './forge/search';
export { everyFiveMinutes, onFollow, onIssueEvent, onRebuild } from './forge/triggers';
