import { createContext } from "react";
import type { Ringing } from "./keepRinging";

export const RingingContext = createContext<Ringing | null>(null);
