"""The program: pages, and the renderings of them that a person sees, hears and touches."""
