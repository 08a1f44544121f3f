// Node reads no TypeScript in a worker, even when it does in the thread that starts it.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
