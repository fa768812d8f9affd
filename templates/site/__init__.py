"""The theme of the site: templates, style sheets and fonts, as MkDocs loads an installed theme."""
