export { onClosing } from './forge/entry/closing';
export { byline } from './forge/entry/resolvers/byline';
export { figures } from './forge/entry/resolvers/figures';
export { panel } from './forge/entry/resolvers/panel';
export { queue } from './forge/entry/resolvers/queue';
export { onSearch } from './forge/entry/search';
export { onEvaluate, onIssueEvent, onRebuild, runEveryFiveMinutes } from './forge/entry/triggers';
