"""What somebody wants by e-mail."""

from django import forms

from claims.desk.pages import DeskForm
from claims.digests.vocabulary import NoticeMail


class MessagesForm(DeskForm):
    notices = forms.ChoiceField(
        label="What is for you",
        choices=NoticeMail.choices,
        help_text="Mentions, answers, work assigned or returned to you, and what is found on what you watch.",
    )
    findings = forms.BooleanField(
        label="New findings every morning",
        required=False,
        help_text="The new open findings that ask for a decision, what matters most first, each of them once.",
    )
