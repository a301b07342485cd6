"""换钥: everything that is locked, locked anew with the first key while the site goes on."""
