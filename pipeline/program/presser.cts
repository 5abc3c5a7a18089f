#!/usr/bin/env node
import { isMainThread } from 'node:worker_threads';
import { ENTRIES, load } from './chunks.cjs';

load(isMainThread ? ENTRIES.cli : ENTRIES.worker);
