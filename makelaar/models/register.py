"""The register about itself: its identity, settings that tell of people or places, drafts, mail templates."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from makelaar.models.base import Base, moment


class RegisterInfo(Base):
    """One row. `reg` is the register's identity (32 hex digits), compared with the envelope's at every opening."""

    __tablename__ = "register_info"
    logged = False

    reg: Mapped[str]
    created_at: Mapped[datetime] = moment()
    is_example: Mapped[bool] = mapped_column(default=False)


class Setting(Base):
    """A setting that lives in the register; `value` is JSON. The table of settings is `makelaar.settings`."""

    __tablename__ = "setting"
    logged = False

    name: Mapped[str] = mapped_column(unique=True)
    value: Mapped[str]


class Draft(Base):
    """What was being typed when the register locked; `payload` is JSON. Back after unlocking, then gone."""

    __tablename__ = "draft"
    logged = False

    form: Mapped[str] = mapped_column(unique=True)
    payload: Mapped[str]
    saved_at: Mapped[datetime] = moment()


class MailTemplate(Base):
    """A mail template with fields in braces: her own, or one of `resources/mail_templates.json` that she changed."""

    __tablename__ = "mail_template"

    key: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    subject: Mapped[str]
    body: Mapped[str]
