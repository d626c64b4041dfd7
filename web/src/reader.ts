// The reader: a claim chosen beside the text is lit in the text, role by role, and the other way round; keys step and decide.
const KINDS: Record<string, string> = { c: "confirm_claim", x: "reject_claim", e: "correct_claim", g: "grade_claim" };
const BELOW_TITLE = 34; // pixels that the panel's own heading takes

interface Row { element: HTMLElement; label: string; start: number; end: number }

const rowsOf = (claim: HTMLElement): Row[] =>
  [...claim.querySelectorAll<HTMLElement>("[data-span]")].map((element) => {
    const [start, end] = element.dataset.span!.split("-").map(Number);
    return { element, label: element.querySelector("dt")?.textContent ?? "", start, end };
  });

export function reader(): void {
  const text = document.querySelector<HTMLElement>("#text");
  const panel = document.querySelector<HTMLElement>(".claims");
  const claims = [...document.querySelectorAll<HTMLElement>("[data-claim]")];
  if (!text || !panel || !claims.length) return;
  const pieces = [...text.querySelectorAll<HTMLElement>("[data-c]")];
  let chosen = claims.findIndex((claim) => claim.classList.contains("on") || `#${claim.id}` === location.hash);

  const covered = (row: Row): HTMLElement[] =>
    pieces.filter((piece) => Number(piece.dataset.at) >= row.start && Number(piece.dataset.at) < row.end);

  function label(claim: HTMLElement): void {
    for (const piece of pieces) {
      piece.classList.remove("m-on");
      delete piece.dataset.label;
    }
    for (const row of rowsOf(claim)) {
      const own = covered(row);
      own.forEach((piece) => piece.classList.add("m-on"));
      if (own.length) own[0].dataset.label = own[0].dataset.label ? `${own[0].dataset.label} · ${row.label}` : row.label;
    }
    place();
  }

  // The names of the roles stand under the words; laid over the text, so that no line is broken anew for them.
  function place(): void {
    const base = text!.getBoundingClientRect();
    text!.querySelectorAll(".role-name").forEach((old) => old.remove());
    for (const piece of pieces.filter((one) => one.dataset.label)) {
      const box = piece.getClientRects()[0];
      if (!box) continue;
      const name = document.createElement("span");
      name.className = "role-name";
      name.ariaHidden = "true";
      name.textContent = piece.dataset.label!;
      name.style.left = `${box.left - base.left}px`;
      name.style.top = `${box.bottom - base.top}px`;
      text!.append(name);
    }
  }

  function choose(index: number, move: boolean): void {
    chosen = Math.min(Math.max(index, 0), claims.length - 1);
    const claim = claims[chosen];
    claims.forEach((one) => one.classList.toggle("on", one === claim));
    const mark = ` ${claim.dataset.claim} `;
    const lit = pieces.filter((piece) => piece.dataset.c!.includes(mark));
    pieces.forEach((piece) => piece.classList.toggle("on", lit.includes(piece)));
    label(claim);
    if (panel!.scrollHeight > panel!.clientHeight + 1) {
      panel!.scrollTop += claim.getBoundingClientRect().top - panel!.getBoundingClientRect().top - BELOW_TITLE;
    }
    lit[0]?.scrollIntoView({ block: "center" });
    if (move) claim.focus({ preventScroll: true });
  }

  function decide(kind: string): void {
    if (chosen < 0) choose(0, false);
    claims[chosen].querySelector<HTMLInputElement>(`[value="${kind}"]`)!.checked = true;
    const first = kind === "correct_claim" ? "[name=role]" : kind === "grade_claim" ? "[name=grade]" : "[name=reason]";
    claims[chosen].querySelector<HTMLElement>(first)!.focus();
  }

  text.addEventListener("click", (event) => {
    const piece = (event.target as Element).closest<HTMLElement>("[data-c]");
    const numbers = piece?.dataset.c!.trim().split(" ").filter(Boolean).map(Number) ?? [];
    if (!numbers.length) return;
    const next = numbers.indexOf(chosen + 1) + 1;
    choose(numbers[next % numbers.length] - 1, false);
  });
  claims.forEach((claim, index) => {
    claim.addEventListener("click", (event) => {
      if (!(event.target as Element).closest("a, button, input, select, label, summary")) choose(index, false);
    });
    claim.querySelectorAll("[name=kind]").forEach((kind) => kind.addEventListener("change", () => choose(index, false)));
    for (const row of rowsOf(claim)) {
      row.element.addEventListener("pointerenter", () => covered(row).forEach((piece) => piece.classList.add("m-hot")));
      row.element.addEventListener("pointerleave", () => covered(row).forEach((piece) => piece.classList.remove("m-hot")));
    }
  });
  document.addEventListener("keydown", (event) => {
    const typing = (event.target as Element).matches("input:not([type=radio]), select, textarea");
    if (event.key === "Escape") claims[chosen]?.focus();
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") choose(chosen + 1, true);
    else if (event.key === "k") choose(chosen - 1, true);
    else if (event.key in KINDS) decide(KINDS[event.key]);
    else return;
    event.preventDefault();
  });
  window.addEventListener("resize", place);
  if (chosen >= 0) choose(chosen, false);
}
