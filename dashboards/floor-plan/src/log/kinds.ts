// The kinds of lines by the chapters of a custody record, as src/CaseCenterMonitor.Journal/Review/Chapter.cs has them; a test holds the two equal.
import type { WordKey } from "../words/en";

export const CHAPTERS = {
  detention: [
    "booked-in", "earlier-stay-stated", "groups-stated", "fast-track-chosen", "questioning-approved", "extension-approved", "detention-authorised", "detention-decided",
    "review-done", "review-postponed", "charged", "sobering-started", "sobering-ended", "temporary-exit-approved", "went-out", "came-back", "exit-approved",
    "exit-approval-withdrawn", "stage-completed", "transferred-out", "released",
  ],
  checks: ["welfare-checked", "observation-plan-set"],
  care: ["meal-offered", "drink-offered", "exercise-taken", "rest-began", "rest-ended"],
  health: ["risk-assessed", "health-professional-requested", "health-professional-attended", "medication-planned", "medication-given", "body-mapped", "pre-release-assessed"],
  contacts: ["contact-asked", "contact-made", "visitor-admitted", "visitor-left"],
  force: ["restraint-began", "restraint-ended", "restraint-position-changed", "circulation-checked", "restraint-reviewed", "force-used", "force-recorded"],
  interviews: ["interview-began", "interview-paused", "interview-resumed", "interview-ended", "interview-recording-changed", "interview-adult-changed"],
  movement: ["wristband-assigned", "room-allocated", "kept-apart", "escort-began", "escort-ended"],
  property: ["belongings-listed", "belongings-returned", "item-taken", "item-handed-over", "item-lent", "item-returned"],
  documents: ["paper-required", "paper-signed", "entry-corrected"],
  alarms: [
    "alarm", "alarm-acknowledged", "alarm-reset", "alarm-attended", "alarm-passed-on", "alarm-resolved", "alarm-verified", "alarm-shelved", "alarm-taken-out-of-service",
    "alarm-set-aside-agreed", "alarm-taken-back", "supervisor-told",
  ],
  viewed: ["viewed"],
  devices: [
    "door-changed", "door-accessed", "wristband-located", "wristband-strap-changed", "zone-counted", "device-health-changed", "gateway-status-changed", "camera-view-changed",
    "recording-gap", "clock-compared", "emergency-release-changed", "battery-reported", "band-motion-changed", "duress-raised", "storage-forecast", "escalation-tested",
    "call-rung", "call-answered", "measured", "power-changed", "incident-seen", "console-attended", "sound-changed", "headcount-taken", "shift-handed-over", "shift-taken-over", "post-manned", "duress-ended", "witness-answers", "quorum-answers", "record-disputed",
    "started", "rejected", "site", "erased",
  ],
} as const;

export type Chapter = keyof typeof CHAPTERS;
export type LineKind = (typeof CHAPTERS)[Chapter][number];

export const chapterNames = Object.keys(CHAPTERS) as Chapter[];

export const kindWord = (kind: LineKind): WordKey => `kind.${kind}`;
