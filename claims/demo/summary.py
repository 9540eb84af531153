"""What the demo found, readable in a terminal."""

from collections.abc import Sequence

from django.db.models import Count
from rich.console import Console
from rich.table import Table

from claims.consistency.models import Finding, Reconciliation
from claims.consistency.vocabulary import FindingState
from claims.demo.people import Person
from claims.documents.models import Document
from claims.register.models import Claim, ClaimVersion, Subject
from claims.register.vocabulary import ClaimStatus

_FINDINGS_SHOWN = 12


def _number(value: object) -> str:
    return (
        "open" if value is None else f"{value:g}" if isinstance(value, float) else f"{value:f}".rstrip("0").rstrip(".")
    )


def print_counts(console: Console) -> None:
    """Documents, claims, independent origins."""
    statuses = dict(Claim.objects.values_list("status").annotate(Count("pk")))
    origins = ClaimVersion.objects.filter(current_of__status=ClaimStatus.ACCEPTED).values("origin").distinct().count()
    console.print(
        f"\n[bold]{Document.objects.count()}[/] documents, [bold]{sum(statuses.values())}[/] claims "
        f"({statuses.get(ClaimStatus.ACCEPTED, 0)} accepted, {statuses.get(ClaimStatus.PROPOSED, 0)} waiting for you), "
        f"from [bold]{origins}[/] origins."
    )


def print_findings(console: Console) -> None:
    """The worst open findings in their sentences."""
    findings = Finding.objects.filter(state=FindingState.OPEN).order_by("-severity", "pk")
    console.print(f"\n[bold]{findings.count()} open findings[/], the most serious first:")
    for finding in findings[:_FINDINGS_SHOWN]:
        console.print(f"  [cyan]{finding.get_kind_display():<18}[/] {finding.sentence}")


def print_reconciliation(subject: Subject, console: Console) -> None:
    """Low, best and high for one subject, one line a measure, population and rule."""
    table = Table(title=f"\n{subject.name}", title_justify="left", title_style="bold")
    for column in ("measure", "rule", "low", "best", "high", "reports", "independent origins"):
        table.add_column(column, justify="left" if column in ("measure", "rule") else "right")
    rows = Reconciliation.objects.filter(subject=subject).exclude(state="superseded")
    for row in rows.order_by("measure", "population", "rule"):
        table.add_row(
            f"{row.measure} ({row.population})",
            row.get_rule_display(),
            _number(row.low),
            _number(row.best),
            _number(row.high),
            str(row.report_count),
            str(row.origin_count),
        )
    console.print(table)


def print_people(people: Sequence[Person], console: Console) -> None:
    """Whom to sign in as."""
    table = Table(title="\nSign in as", title_justify="left", title_style="bold")
    for column in ("user name", "password", "role", "name"):
        table.add_column(column)
    for person in people:
        table.add_row(person.username, person.password, person.role, person.full_name)
    console.print(table)
