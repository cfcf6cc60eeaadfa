"""The words of the staff's commands, for the terminal and for a window alike."""
