"""Who goes through the site in a journey, and what each of them does there."""

from dataclasses import dataclass

from playwright.sync_api import Page, expect

from tests.browser.ground import PASSWORD


@dataclass
class Student:
    """Somebody with a telephone; ``number`` and ``code`` are as read from the page of thanks."""

    page: Page
    number: str = ""
    code: str = ""

    def send(self, address: str, *, choices=(), texts=None, place="", photos=()) -> None:
        """Fill in a form page by its labels and send it."""
        page = self.page
        page.goto(address)
        for label in choices:
            page.get_by_role("radio", name=label).check()
        for label, words in (texts or {}).items():
            page.get_by_label(label).fill(words)
        if place:
            page.get_by_label("楼宇").select_option(label=place)
        page.get_by_label("拍照或选照片").set_input_files(photos)
        page.locator("main form").get_by_role("button").last.click()

    def read_number_and_code(self) -> None:
        expect(self.page.get_by_role("heading", level=1)).to_have_text("收到了")
        card = self.page.get_by_role("region", name="编号和查询码")
        self.number, self.code = card.get_by_role("definition").all_inner_texts()

    def track(self) -> None:
        self.page.goto("/track/")
        self.page.get_by_role("textbox", name="编号").fill(self.number)
        self.page.get_by_role("textbox", name="查询码").fill(self.code)
        self.page.locator("main").get_by_role("button", name="查进度").click()

    def say(self, answer: str, rating: str, words: str) -> None:
        self.page.get_by_role("radio", name=answer, exact=True).check()
        self.page.get_by_role("radio", name=rating).check()
        self.page.get_by_label("还想说的").fill(words)
        question = self.page.get_by_role("region", name="解决了吗？")
        question.get_by_role("button", name="提交").click()


@dataclass
class Staff:
    """Somebody at a desk of the admin."""

    page: Page

    def sign_in(self, username: str) -> None:
        self.page.goto("/admin/")
        self.page.get_by_label("用户名").fill(username)
        self.page.locator("input[name=password]").fill(PASSWORD)
        self.page.get_by_role("button", name="登录").click()

    def open(self, tab: str, title: str) -> None:
        """Open a matter from one of the desk's lists."""
        self.page.goto("/admin/desk/")
        self.page.get_by_role("navigation", name="等我办的").get_by_role("link", name=tab).click()
        self.page.get_by_role("link", name=title).click()
        expect(self.page.get_by_role("heading", level=1)).to_have_text(title)

    def choose(self, other: str) -> None:
        """Ask for another form than the likeliest, which stands open."""
        self.page.get_by_role("link", name=other, exact=True).click()

    def act(self, button: str, done: str) -> None:
        """Send the open form and read that it is done."""
        self.page.get_by_role("button", name=button, exact=True).click()
        expect(self.page.get_by_text(done)).to_be_visible()
