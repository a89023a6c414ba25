/**
 * For a process of our own: schemas are interpreted. By default zod makes a function from text for each of them, which pays
 * where one checks thousands of values, and a run checks each file once.
 */
import { config } from 'zod';

config({ jitless: true });
