"""`python -m generator` is the command `briefings`."""

from generator.cli import main

if __name__ == "__main__":
    main()
