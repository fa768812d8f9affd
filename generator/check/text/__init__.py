"""Rules about the words and signs that authors write."""
