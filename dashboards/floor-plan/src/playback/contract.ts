// What the server says of the past: src/CaseCenterMonitor.Server/Playback/PlaybackViews.cs.
import type { Instant, Picture, Update } from "../live/contract";

/** GET /api/playback?at=&until=. plan: for /api/playback/plans/{plan}; planOfThatDay is false when only the plan of today is there. */
export interface PlaybackView {
  picture: Picture; updates: Update[]; until: Instant; plan: number; planOfThatDay: boolean;
}
