"""What was computed before and still holds: files by their state, results by their inputs."""
