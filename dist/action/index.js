import { action } from '../chunks/index.js';

await action();
