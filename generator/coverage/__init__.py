"""How much of a held document the claims rest on, as tests are measured by code coverage."""
