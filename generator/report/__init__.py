"""How findings are shown: for a terminal, for a program. Nothing here writes anywhere."""
