import { cleanup } from '@testing-library/svelte';
import { afterEach } from 'vitest';

// Without it the next test would find what the last one left on the page.
afterEach(() => cleanup());
