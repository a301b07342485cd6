"""CAS beside allauth's own providers, so that everybody passes the same stages."""

from allauth.socialaccount.providers.base import Provider, ProviderAccount


class CASProvider(Provider):
    id = "cas"
    name = "CAS"
    account_class = ProviderAccount
    uses_apps = False

    def extract_uid(self, data: dict) -> str:
        return data["user"]


provider_classes = [CASProvider]
