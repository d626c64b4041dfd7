// The reader: a claim chosen beside the text is lit in the text, and the other way round; keys step and decide.
const KINDS: Record<string, string> = { c: "confirm_claim", x: "reject_claim", e: "correct_claim" };

export function reader(): void {
  const text = document.querySelector<HTMLElement>("#text");
  const claims = [...document.querySelectorAll<HTMLElement>("[data-claim]")];
  if (!text || !claims.length) return;
  const pieces = [...text.querySelectorAll<HTMLElement>("[data-c]")];
  let chosen = claims.findIndex((claim) => claim.classList.contains("on") || `#${claim.id}` === location.hash);

  function choose(index: number, move: boolean): void {
    chosen = Math.min(Math.max(index, 0), claims.length - 1);
    const claim = claims[chosen];
    claims.forEach((one) => one.classList.toggle("on", one === claim));
    const mark = ` ${claim.dataset.claim} `;
    const lit = pieces.filter((piece) => piece.dataset.c!.includes(mark));
    pieces.forEach((piece) => piece.classList.toggle("on", lit.includes(piece)));
    claim.scrollIntoView({ block: "nearest" });
    lit[0]?.scrollIntoView({ block: "center" });
    if (move) claim.focus({ preventScroll: true });
  }

  function decide(kind: string): void {
    if (chosen < 0) choose(0, false);
    const details = claims[chosen].querySelector<HTMLDetailsElement>("details.decide")!;
    details.open = true;
    details.querySelector<HTMLInputElement>(`[value="${kind}"]`)!.checked = true;
    const first = kind === "correct_claim" ? "[name=role]" : "[name=reason]";
    details.querySelector<HTMLElement>(first)!.focus();
  }

  text.addEventListener("click", (event) => {
    const piece = (event.target as Element).closest<HTMLElement>("[data-c]");
    const numbers = piece?.dataset.c!.trim().split(" ").filter(Boolean).map(Number) ?? [];
    if (!numbers.length) return;
    const next = numbers.indexOf(chosen + 1) + 1;
    choose(numbers[next % numbers.length] - 1, false);
  });
  claims.forEach((claim, index) =>
    claim.addEventListener("click", (event) => {
      if (!(event.target as Element).closest("a, button, input, select, label, summary")) choose(index, false);
    }),
  );
  document.addEventListener("keydown", (event) => {
    if ((event.target as Element).matches("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) {
      if (event.key === "Escape") claims[chosen]?.focus();
      return;
    }
    if (event.key === "j") choose(chosen + 1, true);
    else if (event.key === "k") choose(chosen - 1, true);
    else if (event.key === "?") document.querySelector<HTMLElement>(".keys")?.scrollIntoView({ block: "center" });
    else if (event.key in KINDS) decide(KINDS[event.key]);
    else return;
    event.preventDefault();
  });
  if (chosen >= 0) choose(chosen, false);
}
