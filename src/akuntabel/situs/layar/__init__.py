"""The pages: what is asked, shown and answered. Facts come from ``potret``, changes go through ``tulis``."""
