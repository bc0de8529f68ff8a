"""The parts of the LKjIP, a module per subject; each part is a function from Konteks to blocks."""
