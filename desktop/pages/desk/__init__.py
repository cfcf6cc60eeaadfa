"""The staff's desk: sheets to read and fill in, one value each, and what happens when a button is pressed. No Qt."""
