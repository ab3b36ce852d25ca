"""What a person at the window likes: how it looks, who reviews, which keys."""
