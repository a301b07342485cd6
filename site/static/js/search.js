// Suggestions under the search box while one types. Without this it is a plain search box.
const WAIT = 150;

for (const form of document.querySelectorAll("[data-suggest]")) suggest(form);

function suggest(form) {
  const input = form.querySelector("input[type=search]");
  const list = document.createElement("ul");
  let asked, timer, here = -1;

  list.id = `${input.id}-suggestions`;
  list.className = "search-suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.dataset.suggestLabel);
  form.append(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.autocomplete = "off";
  show([]);

  function show(words) {
    list.replaceChildren(...words.map((word, place) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${place}`;
      option.setAttribute("role", "option");
      option.textContent = word;
      return option;
    }));
    list.hidden = words.length === 0;
    input.setAttribute("aria-expanded", String(words.length > 0));
    go(-1);
  }

  function go(place) {
    here = place;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === here)));
    if (here < 0) input.removeAttribute("aria-activedescendant");
    else input.setAttribute("aria-activedescendant", list.children[here].id);
  }

  function choose(option) {
    input.value = option.textContent;
    show([]);
    form.requestSubmit();
  }

  async function ask() {
    asked?.abort();
    asked = new AbortController();
    if (!input.value.trim()) return show([]);
    try {
      const address = `${form.dataset.suggest}?q=${encodeURIComponent(input.value)}`;
      const answer = await fetch(address, { signal: asked.signal });
      if (answer.ok) show((await answer.json()).suggestions);
    } catch {
      // Asked again meanwhile, or no network: the search works without.
    }
  }

  input.addEventListener("input", (event) => {
    clearTimeout(timer);
    // Half-typed pinyin is the input method's, not yet a word.
    if (!event.isComposing) timer = setTimeout(ask, WAIT);
  });
  input.addEventListener("compositionend", () => { timer = setTimeout(ask, WAIT); });
  input.addEventListener("blur", () => show([]));
  input.addEventListener("keydown", (event) => {
    const count = list.children.length;
    if (event.isComposing || !count) return;
    if (event.key === "ArrowDown") go((here + 1) % count);
    else if (event.key === "ArrowUp") go((here - 1 + count) % count);
    else if (event.key === "Escape") show([]);
    else if (event.key === "Enter" && here >= 0) choose(list.children[here]);
    else return;
    event.preventDefault();
  });
  // Before the box loses the focus, which would take the list away.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) choose(option);
  });
}
