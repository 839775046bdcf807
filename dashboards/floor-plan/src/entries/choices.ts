// What can be picked in the forms: who and what is there now.
import { createContext, useContext, useMemo } from "react";
import type { Picture } from "../live/contract";
import { usePolicies } from "../people/usePolicies";
import { duration } from "../words/format";
import { useLanguage, type Language } from "../words/language";
import { sayIfKnown, useNames, useSay } from "../words/words";
import type { Option } from "../widgets/options";
import type { Offered } from "./fields";

export interface Choices {
  readonly officers: readonly Option[];
  readonly zones: readonly Option[];
  readonly bands: readonly Option[];
  readonly records: readonly Option[];
  readonly offered: Readonly<Record<Offered, readonly Option[]>>;
}

const NONE: Choices = { officers: [], zones: [], bands: [], records: [], offered: { regimes: [], medicines: [], papers: [], uses: [] } };

export const ChoicesContext = createContext<Choices>(NONE);

export const useChoices = () => useContext(ChoicesContext);

/** @param open What is open about the person, offered where the form asks for it; left out for the suite. */
export function useChoicesOf(picture: Picture, open: Partial<Choices["offered"]> = {}): Choices {
  const say = useSay();
  const language = useLanguage();
  const names = useNames();
  const { policies } = usePolicies();
  return useMemo(() => ({
    officers: picture.officers.map((officer) => [officer.number, `${officer.number} · ${say(`record.sex.${officer.sex}`)}`] as const),
    zones: picture.zones.map((zone) => [zone.id, names.zone(zone.id) ?? zone.id] as const),
    bands: (policies?.freeWristbands ?? []).map((band) => [band, band] as const),
    records: picture.people.map((person) => [person.record, person.record] as const),
    offered: {
      regimes: (policies?.regimes ?? []).map((regime) => [regime.key, `${regimeName(regime.key, language)} · ${say("bookIn.every", { interval: duration(regime.intervalSeconds, language) })}`] as const),
      medicines: open.medicines ?? [],
      papers: open.papers ?? [],
      uses: open.uses ?? [],
    },
  }), [picture.officers, picture.zones, picture.people, policies, names, language, say, open.medicines, open.papers, open.uses]);
}

/** A pack may bring regimes for which the page has no word. */
export const regimeName = (key: string, language: Language): string => sayIfKnown(language, `regime.${key}`, key);
