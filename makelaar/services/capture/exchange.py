"""A line as plain values, in the form in which capture is exchanged: one object a line."""

from typing import Any

from makelaar.hearts.capture import Captured


def captured_values(line: Captured) -> dict[str, Any]:
    """What the line says, as JSON's values; what it does not say is null or empty.

    `phone` and `email` are the first; all of them are in `phones` and `emails`. `questions` names what the line leaves
    open, and `other_days` the days that its words could mean just as well.
    """
    promise = line.promise
    repeat = promise.repeat if promise else None
    return {
        "text": line.text,
        "name": line.name or None,
        "can": list(line.can),
        "want": list(line.want),
        "followup": {
            "date": promise.day.isoformat() if promise and promise.day else None,
            "channel": promise.channel.value if promise and promise.channel else None,
            "someday": (promise.condition or None) if promise else None,
        },
        "phone": line.phones[0] if line.phones else None,
        "email": line.emails[0] if line.emails else None,
        "address": {
            "street": line.street or None,
            "number": line.number or None,
            "postcode": line.postcode or None,
            "place": line.place or None,
        },
        "tags": list(line.tags),
        "note": line.note,
        "questions": [question.value for question in line.questions],
        "phones": list(line.phones),
        "emails": list(line.emails),
        "repeat": {"every": repeat.every, "unit": repeat.unit.value} if repeat else None,
        "other_days": [day.isoformat() for day in line.other_days],
    }
