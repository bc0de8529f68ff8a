"""The planted faults themselves: that they are planted as said, and that the judge can say no."""
