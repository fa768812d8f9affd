"""The published site: complete, switched in one step, and checked afterwards."""
