"""Rules about casualty figures."""
