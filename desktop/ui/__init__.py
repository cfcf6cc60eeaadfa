"""The residents' window: pages rendered with Qt widgets, keys and touches turned into commands."""
