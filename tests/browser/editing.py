"""An editor's hand on the admin's screens, each interaction counted and each step timed."""

import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import FrameLocator, Locator, Page, expect

ROWS = "现场提出的事"
RECAP = "现场记录"
CHOICES = ("类别", "牵头部门", "结果", "由谁核实")
CHECKLIST = ("涉密", "隐私", "舆情", "意识形态")


@dataclass(frozen=True)
class Step:
    name: str
    count: int
    seconds: float


@dataclass
class Work:
    """What a piece of work took of everybody who had a hand in it.

    ``seen`` is told the name of each step when it is done, and the page it was done on.
    """

    steps: list[Step] = field(default_factory=list)
    count: int = 0
    seen: Callable[[str, Page], None] | None = None

    @contextmanager
    def step(self, name: str, page: Page) -> Iterator[None]:
        before, began = self.count, time.monotonic()
        yield
        self.steps.append(Step(name, self.count - before, time.monotonic() - began))
        if self.seen:
            self.seen(name, page)

    def told(self) -> str:
        """A line for each step: interactions, the machine's own seconds."""
        lines = [f"{one.count:4} {one.seconds:6.1f} s  {one.name}" for one in self.steps]
        return "\n".join([*lines, f"{self.count:4} in all"])


@dataclass
class Editor:
    """Clicks, typed fields, chosen options and uploads are counted in ``work``."""

    page: Page
    work: Work

    def click(self, target: Locator) -> None:
        target.click()
        self.work.count += 1

    def press(self, target: Locator) -> None:
        """With the key: where rows above still unfold, a pointer misses."""
        target.press("Enter")
        self.work.count += 1

    def fill(self, within: Locator, **given: str) -> None:
        """Fill in or choose from fields by the beginning of their labels."""
        for label, words in given.items():
            if label in CHOICES:
                within.get_by_role("combobox", name=label).select_option(label=words)
            else:
                within.get_by_role("textbox", name=re.compile(rf"^{label}[ *]*$")).first.fill(words)
            self.work.count += 1

    def part(self, heading: str) -> Locator:
        return self.page.get_by_role("region", name=heading, exact=True)

    def row(self, number: int) -> Locator:
        return self.part(f"事项 {number}")

    def add_row(self, number: int, **given: str) -> None:
        self.press(self.part(ROWS).get_by_role("button", name="增加 事项"))
        self.fill(self.row(number), **given)

    def add_block(self, name: str) -> None:
        recap = self.part(RECAP)
        self.press(recap.get_by_role("button", name="插入内容块").last)
        self.click(self.page.get_by_role("option", name=name))
        expect(self.part(name)).to_be_visible()

    def add_gallery(self, *files: str) -> None:
        """A gallery of pictures uploaded in the chooser's window."""
        self.add_block("图集")
        for place, file in enumerate(files):
            if place:
                self.press(self.part("图集").get_by_role("button", name="新增").last)
            self._upload(self.part(RECAP).get_by_role("button", name="选择一个图片").last, file)

    def _upload(self, button: Locator, file: str) -> None:
        self.press(button)
        window = self.page.get_by_role("dialog")
        self.click(window.get_by_role("tab", name="上传"))
        window.locator("input[type=file]").set_input_files(file)
        # Its script names the picture after the file, a moment later.
        expect(window.get_by_role("textbox", name="标题")).to_have_value(Path(file).stem)
        self.work.count += 1
        self.click(window.get_by_role("button", name="上传"))
        expect(window).to_be_hidden()

    def preview(self) -> FrameLocator:
        """Open the preview beside the form."""
        self.click(self.page.get_by_role("button", name="预览开关"))
        return self.page.frame_locator("#w-preview-iframe")

    def hand_in(self) -> None:
        """By the first button of the foot."""
        self.click(self.page.get_by_role("button", name="提交给三审", exact=True))
        expect(self.page.get_by_text("已经提交")).to_be_visible()

    def open_review(self, title: str) -> None:
        self.page.goto("/admin/")
        waiting = self.page.get_by_role("region", name="等你审核")
        self.click(waiting.get_by_role("link", name=title))

    def approve(self, done: str) -> None:
        for item in CHECKLIST:
            self.page.get_by_role("checkbox", name=item).check()
            self.work.count += 1
        self.click(self.page.get_by_role("button", name="核对后通过"))
        expect(self.page.get_by_text(done)).to_be_visible()
