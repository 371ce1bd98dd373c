"""Mail drafts: templates, the sender, a draft for one or for many, what was sent."""
