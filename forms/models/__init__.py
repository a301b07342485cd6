from forms.models.field import RequestFormField
from forms.models.page import RequestFormPage

__all__ = ["RequestFormField", "RequestFormPage"]
