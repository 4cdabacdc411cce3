import { type Story } from './tenant-story';
/** Two weeks after the start the board is filled in; then an item moves every other day. */
export declare function tellTasks(story: Story): void;
