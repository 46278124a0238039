export type { Added, Arrival } from './add.js'
export type { Analyst, SearchLanguage } from './analyst.js'
export { type Case, type CaseOptions, createCase, openCase } from './case.js'
export type { CaseFault } from '../model/case-fault.js'
export type { CheckResult } from './check.js'
export type { ChangedField, Custody, FieldChange, Run } from '../model/custody.js'
export { CaseError } from './failure.js'
export type { DocumentView } from './document-view.js'
export type { CaseInfo, Listed } from './list.js'
export type { LogEntry, LogPage } from './log.js'
export { isCase } from './location.js'
export { readCase } from './sources.js'
export { deletePlace as deleteCase } from './place.js'
export { restoreCase } from './restore.js'
export type { Found, Hit, SearchFilters } from './search.js'
export type { ClaimNote, Update } from './update.js'
export type { OutletCard, OutletFilters, OutletQuery, OutletView } from './outlets.js'
export type { DocumentRef, Part, Rows } from './refs.js'
export type { Said, StatementQuery } from './statements.js'
export type { Facet, StoryFacets } from '../model/story-facets.js'
export type { LinksView, ShownStoryView, StoryFilters, StoryQuery, StorySort, StoryView } from './stories.js'
export type { ShownStory, StoryLinkRow } from '../model/story-page.js'
export type { CentralClaim, StoryCard, StoryRef } from '../model/story-card.js'
export type { OutletClaims } from './story-card.js'
export type { VoiceCard, VoiceView } from '../model/voice-view.js'
export type { VoiceFilters, VoiceQuery } from './voices.js'
export type { By, ListedDecision, Outcome } from './decisions.js'
export type { Evaluation } from './evaluation.js'
export type { Queue, QueueItem, QueueQuery } from './queue.js'
export type { CaseReview } from './review.js'
export type { ReviewedView } from './reviewed-view.js'
export type { Attachment, ToDecide } from './settle.js'
export type { Conflict } from '../corpus/review/conflicts.js'
export type {
  Check,
  Decided,
  Decision,
  DecisionState,
  StatementAnchor,
  StatementChange,
  Taken,
} from '../model/decision.js'
export type { CaseWorkers } from './import.js'
export { type ToTrace, traceRows } from './add.js'
