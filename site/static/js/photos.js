// Photos chosen a second time join the first. Previews stay on this device until the form is sent.
for (const seen of document.querySelectorAll("[data-previews]")) {
  const input = document.getElementById(seen.dataset.previews);
  if (input) collect(input, seen, Number(seen.dataset.most));
}

function collect(input, seen, most) {
  const told = seen.parentElement.querySelector(".photos-told");
  let chosen = [];

  const hold = (files) => {
    chosen = files.slice(0, most);
    told.hidden = files.length <= most;
    const box = new DataTransfer();
    for (const file of chosen) box.items.add(file);
    input.files = box.files;
    for (const image of seen.querySelectorAll("img")) URL.revokeObjectURL(image.src);
    seen.replaceChildren(...chosen.map(preview));
  };

  const preview = (file) => {
    const figure = document.createElement("figure");
    const image = document.createElement("img");
    image.src = URL.createObjectURL(file);
    image.alt = file.name;
    image.addEventListener("error", () => image.replaceWith(file.name));
    const remove = document.createElement("button");
    remove.type = "button";
    remove.className = "photos-remove";
    remove.textContent = seen.dataset.remove;
    remove.setAttribute("aria-label", `${seen.dataset.remove} ${file.name}`);
    remove.addEventListener("click", () => {
      hold(chosen.filter((one) => one !== file));
      input.focus();
    });
    figure.append(image, remove);
    return figure;
  };

  input.addEventListener("change", () => {
    const added = Array.from(input.files).filter((file) => !chosen.some((one) => isSame(one, file)));
    hold([...chosen, ...added]);
  });
}

function isSame(one, other) {
  return one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;
}
