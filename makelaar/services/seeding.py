"""What a new register starts with. (Mail templates come from the program until she changes one.)"""

from makelaar.i18n import _
from makelaar.models import Category
from makelaar.services.taxonomy_originals import original_categories
from makelaar.store.register import Register


def seed(register: Register) -> None:
    """Put the categories of talents and wishes in; from then on they are the worker's own."""
    with register.write(_("Register gemaakt"), undoable=False) as session:
        session.add_all(
            Category(key=original.key, label=original.label, synonyms="\n".join(original.synonyms))
            for original in original_categories()
        )
