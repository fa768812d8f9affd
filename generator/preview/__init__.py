"""The preview: a site on this machine that follows its author's edits."""
