"""Settings: of this laptop, of the worker, keys, categories, mail templates, copies."""
