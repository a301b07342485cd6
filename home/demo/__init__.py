"""Sample content, made by ``manage.py load_demo``.

Each app has a ``demo`` module with ``build(sample)``; the command calls them in the order of
INSTALLED_APPS, so that ``home`` need not know the apps above it.
"""

from home.demo.build import arrange, build, build_register

__all__ = ["arrange", "build", "build_register"]
