import { createTracer } from '../pipeline.js'
import { caseTasks } from './case-tasks.js'

/** What runs on another thread for a case: tinypool calls these by name. */
export const { begin, join, rows, refresh, decide } = caseTasks(createTracer)
