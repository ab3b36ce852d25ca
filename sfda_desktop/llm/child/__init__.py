"""What runs inside the language model's own process: the only code that imports llama_cpp."""
