import type {
  CasePage,
  CheckPage,
  DecidedPage,
  DecisionsPage,
  DocumentPage,
  DocumentReview,
  JobPage,
  JobsPage,
  LinkProof,
  LogPage,
  OriginalPage,
  OriginalsPage,
  OutletPage,
  OutletsPage,
  QueuePage,
  SearchPage,
  StoriesPage,
  StoryPage,
  VoicePage,
  VoicesPage,
  WireError,
} from '../wire.js'

/** Everything the JSON API answers with, by the name its description uses. */
export interface Answers {
  readonly CasePage: CasePage
  readonly CheckPage: CheckPage
  readonly DecidedPage: DecidedPage
  readonly DecisionsPage: DecisionsPage
  readonly DocumentPage: DocumentPage
  readonly DocumentReview: DocumentReview
  readonly JobPage: JobPage
  readonly JobsPage: JobsPage
  readonly LinkProof: LinkProof
  readonly LogPage: LogPage
  readonly OriginalPage: OriginalPage
  readonly OriginalsPage: OriginalsPage
  readonly OutletPage: OutletPage
  readonly OutletsPage: OutletsPage
  readonly QueuePage: QueuePage
  readonly SearchPage: SearchPage
  readonly StoriesPage: StoriesPage
  readonly StoryPage: StoryPage
  readonly VoicePage: VoicePage
  readonly VoicesPage: VoicesPage
  readonly WireError: WireError
}
