"""The page to sign in at is Chinese and bears the site's own mark."""

from django.urls import reverse


def test_sign_in_names_its_fields_in_chinese(client, db):
    response = client.get(reverse("wagtailadmin_login"))

    labels = [str(field.label) for field in response.context["form"]]
    assert labels == ["用户名", "密码", "记住我"]
    assert "icons/mark" in response.content.decode()
