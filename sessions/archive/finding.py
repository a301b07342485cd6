"""The things that a checked workbook's names stand for."""

from home.models import Category, Department, Location, Person, Term
from sessions.archive.known import read_register
from sessions.archive.register import Register, folded


class Finder:
    """Reads the register anew, with what the workbook has brought to it."""

    def __init__(self):
        self.register: Register = read_register()
        self._departments = Department.objects.in_bulk()
        self._people = Person.objects.in_bulk()
        self._categories = Category.objects.select_related("parent").in_bulk()
        self._terms = {folded(term.name): term for term in Term.objects.all()}

    def department(self, name: str | None) -> Department | None:
        return self._departments[self.register.departments[folded(name)]] if name else None

    def departments(self, names: tuple[str, ...] | None) -> list[Department]:
        return [self.department(name) for name in names or ()]

    def people(self, names: tuple[str, ...] | None) -> list[Person]:
        return [self._people[self.register.people[folded(name)]] for name in names or ()]

    def category(self, name: str) -> Category:
        return self._categories[self.register.categories[folded(name)]]

    def place(self, name: str | None) -> Location | None:
        if not name:
            return None
        return Location.objects.get(pk=self.register.places[folded(name)])

    def term(self, name: str | None, day) -> Term:
        return self._terms[folded(name) if name else self.register.term_on(day)]
