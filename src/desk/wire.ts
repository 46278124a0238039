/**
 * What the desk's server and its browser client say to each other: the JSON of `docs/api.md`. Types alone, so that the client carries
 * nothing of the server. Every count holds among the documents of the case and nowhere else.
 */
export type * from './wire/add.js'
export type * from './wire/case.js'
export type * from './wire/document.js'
export type * from './wire/export.js'
export type * from './wire/original.js'
export type * from './wire/outlet.js'
export type * from './wire/problem.js'
export type * from './wire/review.js'
export type * from './wire/search.js'
export type * from './wire/stories.js'
export type * from './wire/story.js'
export type * from './wire/voice.js'
