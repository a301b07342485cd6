"""An editor's hand on a tea's edit screen, each interaction counted."""

import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import FrameLocator, Locator, Page, expect

ROWS = "现场提出的事"
RECAP = "现场记录"
CHOICES = ("类别", "牵头部门", "结果", "由谁核实")


@dataclass
class Editor:
    """``count`` is how often something was clicked, typed, chosen or uploaded."""

    page: Page
    count: int = 0

    def click(self, target: Locator) -> None:
        target.click()
        self.count += 1

    def press(self, target: Locator) -> None:
        """With the key: where rows above still unfold, a pointer misses."""
        target.press("Enter")
        self.count += 1

    def fill(self, within: Locator, **given: str) -> None:
        """Fill in or choose from fields by the beginning of their labels."""
        for label, words in given.items():
            if label in CHOICES:
                within.get_by_role("combobox", name=label).select_option(label=words)
            else:
                within.get_by_role("textbox", name=re.compile(rf"^{label}[ *]*$")).first.fill(words)
            self.count += 1

    def part(self, heading: str) -> Locator:
        return self.page.get_by_role("region", name=heading, exact=True)

    def row(self, number: int) -> Locator:
        return self.part(f"事项 {number}")

    def add_row(self, number: int, **given: str) -> None:
        self.press(self.part(ROWS).get_by_role("button", name="增加 事项"))
        self.fill(self.row(number), **given)

    def add_gallery(self, *files: str) -> None:
        """A gallery of pictures uploaded in the chooser's window."""
        # Saving by itself puts new things into the form; a list opened meanwhile is gone.
        expect(self.page.get_by_text("已保存")).to_be_visible()
        recap = self.part(RECAP)
        self.press(recap.get_by_role("button", name="插入内容块").first)
        self.click(self.page.get_by_role("option", name="图集"))
        for place, file in enumerate(files):
            if place:
                self.press(self.part("图集").get_by_role("button", name="新增").last)
            self._upload(recap.get_by_role("button", name="选择一个图片").last, file)

    def _upload(self, button: Locator, file: str) -> None:
        self.press(button)
        window = self.page.get_by_role("dialog")
        self.click(window.get_by_role("tab", name="上传"))
        window.locator("input[type=file]").set_input_files(file)
        # Its script names the picture after the file, a moment later.
        expect(window.get_by_role("textbox", name="标题")).to_have_value(Path(file).stem)
        self.count += 1
        self.click(window.get_by_role("button", name="上传"))
        expect(window).to_be_hidden()

    def preview(self) -> FrameLocator:
        """Open the preview beside the form."""
        self.click(self.page.get_by_role("button", name="预览开关"))
        return self.page.frame_locator("#w-preview-iframe")

    def hand_in(self, action: str) -> None:
        """An action of the foot; all but the first lie behind “more”."""
        self.click(self.page.get_by_role("button", name="更多动作"))
        self.click(self.page.get_by_role("button", name=action, exact=True))
        expect(self.page.get_by_text("已经提交")).to_be_visible()
