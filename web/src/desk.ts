// What every page has: partial loading of lists, the reader's keys, and waiting for figures that follow a decision.
import "htmx.org";
import { reader } from "./reader";

const POLL = 1500;

function waitForFigures(): void {
  if (!document.querySelector("[data-pending]")) return;
  window.setTimeout(async () => {
    const answer = await fetch("/state");
    if (answer.ok && !((await answer.json()) as { pending: boolean }).pending) location.reload();
    else waitForFigures();
  }, POLL);
}

document.addEventListener("click", (event) => {
  const act = (event.target as Element).closest("[data-act='print']");
  if (act) window.print();
});
document.addEventListener("keydown", (event) => {
  const typing = (event.target as Element).matches("input, select, textarea");
  if (event.key === "/" && !typing) {
    event.preventDefault();
    document.querySelector<HTMLInputElement>("#q")?.focus();
  }
});
waitForFigures();
reader();
