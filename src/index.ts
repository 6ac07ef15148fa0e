export { panel } from './forge/resolvers/panel';
export { onSearch } from './forge/search';
export { queue } from './forge/resolvers/queue';
export { everyFiveMinutes, onFollow, onIssueEvent, onRebuild } from './forge/triggers';
