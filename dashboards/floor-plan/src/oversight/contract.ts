// What the server says of the proof of its record. The server's side is src/CaseCenterMonitor.Server/Proving; a test there holds the two equal.
import type { Instant } from "../live/contract";

/** GET /api/proof. size and cosignedAt are null for a witness that never cosigned; stoppedAt: a witness has seen more than was ever signed here. */
export interface ProofView { origin: string; key: string; signed: HeadView | null; cosigned: HeadView | null; witnesses: WitnessView[]; stoppedAt: number | null }

export interface HeadView { size: number; root: string; at: Instant }

export interface WitnessView { name: string; key: string; url: string | null; size: number | null; cosignedAt: Instant | null }
