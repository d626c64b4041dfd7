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

// The sentence beside a button, on to the clipboard; chosen in the page where the browser gives none.
async function take(button: HTMLElement): Promise<void> {
  const sentence = button.parentElement?.querySelector("p");
  if (!sentence) return;
  try {
    await navigator.clipboard.writeText(sentence.textContent ?? "");
    button.classList.add("done");
  } catch {
    window.getSelection()?.selectAllChildren(sentence);
  }
}

document.addEventListener("click", (event) => {
  const act = (event.target as Element).closest<HTMLElement>("[data-act]");
  if (act?.dataset.act === "print") window.print();
  if (act?.dataset.act === "copy") void take(act);
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
