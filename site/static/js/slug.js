// A page's address follows its title, in pinyin, which the server knows. Wagtail's own sync says
// when: it asks before it begins, and stops at an address that somebody has typed.
const WAIT = 250; // milliseconds without a key
const proposals = new WeakMap();
let timer = 0;

const isProposal = (slug) => slug.value === (proposals.get(slug) ?? "");

const propose = async (slug, title) => {
  const answer = await fetch(`${slug.dataset.proposedSlug}?${new URLSearchParams({ title })}`);
  if (!answer.ok || !isProposal(slug)) return;
  slug.value = (await answer.json()).slug;
  proposals.set(slug, slug.value);
  slug.dispatchEvent(new Event("change", { bubbles: true }));
};

const listen = (name, act) => {
  // These events don't bubble.
  const heard = (event) => event.target.matches?.("[data-proposed-slug]") && act(event, event.target);
  document.addEventListener(name, heard, { capture: true });
};

listen("w-sync:check", (event, slug) => {
  if (!isProposal(slug)) event.preventDefault();
});

listen("w-sync:apply", (event, slug) => {
  event.preventDefault();
  const title = event.detail.value.trim();
  clearTimeout(timer);
  if (title && isProposal(slug)) timer = setTimeout(propose, WAIT, slug, title);
});
