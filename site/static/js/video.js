// A click on the picture of a recording loads the player in its place.
document.addEventListener("click", (event) => {
  const facade = event.target.closest("[data-player]");
  if (!facade || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const player = document.createElement("iframe");
  player.src = facade.dataset.player;
  player.title = facade.dataset.title;
  player.allow = "fullscreen; autoplay";
  player.referrerPolicy = "no-referrer";
  facade.replaceWith(player);
  player.focus();
});
