// Rings flash in phase. A browser starts each animation when its element appears; here all are moved to one common start.

export function flashInPhase(): void {
  document.addEventListener("animationstart", (event) => {
    if (event.target instanceof Element) {
      event.target.getAnimations().forEach((animation) => {
        animation.startTime = 0;
      });
    }
  });
}
