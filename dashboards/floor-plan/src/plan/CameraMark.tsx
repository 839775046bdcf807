import { memo } from "react";
import type { CameraView } from "../live/contract";
import { useSay } from "../words/words";
import type { Fixture } from "./geometry";

interface Props {
  readonly fixture: Fixture;
  readonly camera: CameraView | undefined;
}

export const CameraMark = memo(function CameraMark({ fixture, camera }: Props) {
  const say = useSay();
  const health = camera?.health ?? "unknown";
  const look = health === "online" ? "" : health === "lost" ? " off" : " doubt";
  const [x, y] = fixture.at;
  const name = say("spoken.camera", { camera: fixture.id, health: say(`health.${health}`) }) + (camera?.count == null ? "" : ` · ${camera.count}`);
  return (
    <g className={`camera${look}`} data-camera={fixture.id} data-health={health} role="img" aria-label={name} transform={`translate(${x} ${y})`}>
      <path d="M0 0L-4 -9H4Z" transform={`rotate(${fixture.bearing})`} />
      <title>{name}</title>
    </g>
  );
});
