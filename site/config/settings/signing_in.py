"""Signing in: the site's own accounts, and the college's where the environment names them."""

import environ

from config import sign_in

env = environ.Env()

SIGN_IN = sign_in.read(env)
LOGIN_URL = "account_login"
WAGTAIL_FRONTEND_LOGIN_URL = "/signin/"
AUTHENTICATION_BACKENDS = ["home.college.backends.NoDemoInProduction"]
# The accounts of load_demo, whose passwords are printed; dev and test let them in.
DEMO_ACCOUNTS_MAY_SIGN_IN = False

SOCIALACCOUNT_PROVIDERS = SIGN_IN.providers
SOCIALACCOUNT_ADAPTER = "home.signin.adapters.SocialAdapter"
# The content policy lets no form lead to another host, so a link does.
SOCIALACCOUNT_LOGIN_ON_GET = True
SOCIALACCOUNT_STORE_TOKENS = False

ACCOUNT_ADAPTER = "home.signin.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"

# Whether /admin/ is closed to who has not shown a second factor; production's default is yes.
REQUIRE_SECOND_FACTOR = env.bool("REQUIRE_SECOND_FACTOR", False)
MFA_ADAPTER = "clearance.rekeying.second_factors.LockedSecrets"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_TOTP_ISSUER = "回音"
# A code of the half minute before still opens: phones' clocks are not that exact.
MFA_TOTP_TOLERANCE = 1
