import { useEffect, useState } from "react";
import { useApi } from "../api/useCommand";
import { planModel, type PlanModel } from "../plan/geometry";

const RETRY_MS = 2000;

/** The plan of the building as it was; asked for until it comes. */
export function usePlanOf(plan: number | null): PlanModel | null {
  const api = useApi();
  const [known, setKnown] = useState<{ readonly plan: number; readonly model: PlanModel } | null>(null);
  useEffect(() => {
    if (plan === null) {
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wanted = true;
    const ask = () => api.planOf(plan).then(
      (file) => wanted && setKnown({ plan, model: planModel(file) }),
      () => {
        timer = wanted ? setTimeout(ask, RETRY_MS) : undefined;
      },
    );
    void ask();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [api, plan]);
  return known !== null && known.plan === plan ? known.model : null;
}
