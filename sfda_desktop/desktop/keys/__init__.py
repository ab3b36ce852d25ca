"""What the keys of the window do, and how a user gives them other work."""
