"""Values: intervals, wordings, days and normal forms of text. They know nothing of briefings."""
