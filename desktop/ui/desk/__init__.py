"""The staff's window: draws any Sheet with the plainest widgets there are, because every screen reader knows those."""
