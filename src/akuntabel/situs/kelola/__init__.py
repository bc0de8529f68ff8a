"""Administration: people and their assignments, agencies, years begun and locked; every act is recorded."""
