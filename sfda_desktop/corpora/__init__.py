"""Reading and writing notes and their labels: one module a file format, blind to the task."""
