"""How many stickers a sheet of A4 has, as such sheets are sold. Sizes are in ``css/labels.css``."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Grid:
    columns: int
    rows: int

    @property
    def key(self) -> str:
        return f"{self.columns}x{self.rows}"

    @property
    def size(self) -> int:
        return self.columns * self.rows


GRIDS = {grid.key: grid for grid in (Grid(2, 5), Grid(2, 7), Grid(3, 7), Grid(3, 8), Grid(4, 10))}
USUAL = "3x8"
