"""Sign-in by CAS, as one more way of allauth's."""
