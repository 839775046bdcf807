import { useEffect, useState } from "react";
import { useApi } from "../api/useCommand";
import { planModel, type PlanModel } from "./geometry";

const RETRY_MS = 2000;

/** The plan of the building; asked for until it comes, because without it the page still shows the alarms. */
export function usePlan(): PlanModel | null {
  const api = useApi();
  const [plan, setPlan] = useState<PlanModel | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wanted = true;
    const ask = () => api.plan().then(
      (file) => wanted && setPlan(planModel(file)),
      () => {
        timer = wanted ? setTimeout(ask, RETRY_MS) : undefined;
      },
    );
    void ask();
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [api]);
  return plan;
}
