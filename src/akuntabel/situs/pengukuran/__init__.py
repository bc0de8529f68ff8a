"""Results, their causes and what follows from them."""
