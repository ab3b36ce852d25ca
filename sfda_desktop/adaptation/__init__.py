"""The methods of the papers, and the loop that a project goes through with them."""
