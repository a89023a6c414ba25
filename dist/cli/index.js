#!/usr/bin/env node
import { cli } from '../chunks/index.js';

await cli();
