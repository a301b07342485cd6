// Boxes drawn over a picture; they are kept as numbers in the field below, which works alone too.
const stage = document.querySelector("[data-cover]");
const field = document.querySelector("[data-cover-boxes]");
document.querySelectorAll("[data-cover-hint]").forEach((hint) => { hint.hidden = false; });

const within = (value, most) => Math.min(Math.max(value, 0), most);
const short = (number) => Math.round(number * 100) / 100;
let boxes = [];

function read() {
  boxes = field.value.split("\n").map((line) => line.trim().split(/[\s,]+/).map(Number))
    .filter((box) => box.length === 4 && box.every(Number.isFinite));
}

function write() {
  field.value = boxes.map((box) => box.map(short).join(" ")).join("\n");
}

function place(element, [left, top, width, height]) {
  Object.assign(element.style, {
    left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%`,
  });
}

function show(focused = -1) {
  stage.querySelectorAll(".cover-box").forEach((element) => element.remove());
  boxes.forEach((box, number) => {
    const element = document.createElement("button");
    element.type = "button";
    element.className = "cover-box";
    element.dataset.number = number;
    element.setAttribute("aria-label", `${stage.dataset.boxName} ${number + 1}`);
    place(element, box);
    stage.append(element);
    if (number === focused) element.focus({ preventScroll: true });
  });
}

function add(box) {
  boxes.push(box);
  write();
  show(boxes.length - 1);
}

const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
stage.addEventListener("keydown", (event) => {
  const number = Number(event.target.dataset.number);
  const box = boxes[number];
  const step = STEPS[event.key];
  if (!box || !(step || event.key === "Delete" || event.key === "Backspace")) return;
  event.preventDefault();
  if (!step) boxes.splice(number, 1);
  else if (event.shiftKey) {
    box[2] = Math.max(1, within(box[2] + step[0], 100 - box[0]));
    box[3] = Math.max(1, within(box[3] + step[1], 100 - box[1]));
  } else {
    box[0] = within(box[0] + step[0], 100 - box[2]);
    box[1] = within(box[1] + step[1], 100 - box[3]);
  }
  write();
  show(number);
});

function point(event) {
  const area = stage.getBoundingClientRect();
  return [
    within(((event.clientX - area.left) / area.width) * 100, 100),
    within(((event.clientY - area.top) / area.height) * 100, 100),
  ];
}

let begun = null;
stage.addEventListener("pointerdown", (event) => {
  if (event.target.dataset.number) return;
  event.preventDefault();
  stage.setPointerCapture(event.pointerId);
  begun = { from: point(event), element: document.createElement("span") };
  begun.element.className = "cover-box";
  stage.append(begun.element);
});
const drawn = (to) => [
  Math.min(begun.from[0], to[0]), Math.min(begun.from[1], to[1]),
  Math.abs(begun.from[0] - to[0]), Math.abs(begun.from[1] - to[1]),
];
stage.addEventListener("pointermove", (event) => {
  if (begun) place(begun.element, drawn(point(event)));
});
stage.addEventListener("pointerup", (event) => {
  if (!begun) return;
  const box = drawn(point(event));
  begun = null;
  if (box[2] >= 0.5 && box[3] >= 0.5) add(box);
  else show();
});
stage.addEventListener("pointercancel", () => { begun = null; show(); });

document.querySelector("[data-cover-add]").addEventListener("click", () => add([40, 40, 20, 20]));
field.addEventListener("input", () => { read(); show(); });
read();
show();
