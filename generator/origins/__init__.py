"""Chains, origins and independence: who said it first, and how many of them there certainly are."""
