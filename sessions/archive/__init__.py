"""The archive as one workbook: written out, checked cell by cell, and taken in."""
