"""From the print view to the JSON that the templates of the print edition read."""
