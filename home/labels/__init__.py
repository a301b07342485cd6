"""Stickers for doors: a QR code that opens the damage form with the place filled in."""
