"""Addresses under /signin/. Of allauth's pages only those that this site has a use for."""

from allauth.account import views as account
from django.urls import include, path

from home.signin import second_factor, views

urlpatterns = [
    path("", views.sign_in, name="account_login"),
    path("out/", account.logout, name="account_logout"),
    path("again/", account.reauthenticate, name="account_reauthenticate"),
    path("refused/", views.sign_in_refused, name="sign_in_refused"),
    path("second/go/", second_factor.second_factor, name="second_factor"),
    path("second/", include("allauth.mfa.urls")),
]
