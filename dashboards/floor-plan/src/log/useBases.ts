import { useCallback, useMemo } from "react";
import { usePolicies } from "../people/usePolicies";
import { useLanguage } from "../words/language";

/** The name of a legal basis or an extension by its key; undefined for one that no policy in force has, which is then shown as its key. */
export function useBases(): (key: string) => string | undefined {
  const { policies } = usePolicies();
  const language = useLanguage();
  const known = useMemo(() => new Map((policies?.bases ?? []).flatMap((basis) => [[basis.key, basis.name[language]] as const, ...basis.extensions.map((one) => [one.key, one.name[language]] as const)])), [policies, language]);
  return useCallback((key) => known.get(key), [known]);
}
