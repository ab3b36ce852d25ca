"""The steps that set SFDA Desktop up; only the standard library, for they run before any other."""
