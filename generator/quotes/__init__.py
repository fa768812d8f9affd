"""The quotation contract: the words must be there, exactly; nothing fuzzy is ever accepted."""
