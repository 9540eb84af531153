"""The log and who acts in it, as lists that nobody can edit."""

import json

from django.contrib import admin
from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from claims.audit.checkpoints.selectors import inclusion_of
from claims.audit.models import Actor, AuditEntry, AuditPayload, AuditPending
from claims.audit.sealing.selectors import place_of
from claims.audit.selectors import NO_NAME
from claims.audit.tree.verifying import is_included
from claims.lib.admin import ReadOnlyAdmin


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnlyAdmin[AuditEntry]):
    list_display = ("id", "at", "act", "who", "history", "leaf_short")
    list_display_links = ("id",)
    list_filter = ("kind",)
    search_fields = ("=stream", "kind")
    ordering = ("-id",)
    fields = ("at", "act", "who", "reason", "body", "stream", "stream_seq", "prev_hex", "leaf_hex", "proof")

    def get_queryset(self, request: HttpRequest) -> QuerySet[AuditEntry]:
        name = Actor.objects.filter(pk=OuterRef("actor")).values("name")
        return super().get_queryset(request).select_related("payload").annotate(actor_name=Subquery(name[:1]))

    @admin.display(description="act", ordering="kind")
    def act(self, entry: AuditEntry) -> str:
        return entry.kind.replace(".", ": ").replace("_", " ")

    @admin.display(description="who")
    def who(self, entry: AuditEntry) -> str:
        return getattr(entry, "actor_name", None) or NO_NAME

    @admin.display(description="reason")
    def reason(self, entry: AuditEntry) -> str:
        record = _record(entry)
        return str(record.get("reason") or "—") if record else "erased by law"

    @admin.display(description="what was recorded")
    def body(self, entry: AuditEntry) -> SafeString | str:
        record = _record(entry)
        if record is None:
            return "erased by law; its place in the chain stays"
        pretty = json.dumps(record.get("body", {}), indent=2, ensure_ascii=False)
        return format_html('<pre class="desk-pre">{}</pre>', pretty)

    @admin.display(description="leaf before")
    def prev_hex(self, entry: AuditEntry) -> str:
        return bytes(entry.prev).hex() if entry.prev else "— (first of its history)"

    @admin.display(description="place in the log")
    def proof(self, entry: AuditEntry) -> str:
        found = inclusion_of(entry)
        if found is None:
            place = place_of(entry)
            return "waits to be sealed" if place is None else f"{place}; the next checkpoint covers it"
        checkpoint, count = found.checkpoint, len(found.path)
        if not is_included(bytes(entry.leaf), found.log_index, checkpoint.size, bytes(checkpoint.root), found.path):
            return f"{found.log_index}, but its hashes do not lead to the signed root: have the log verified"
        return (
            f"{found.log_index}. Proven just now: {count} hashes lead from its leaf to the root that the checkpoint of "
            f"{checkpoint.size} entries signs."
        )

    @admin.display(description="history and place in it")
    def history(self, entry: AuditEntry) -> SafeString:
        return format_html('<span class="desk-nowrap" title="{}">{}… no. {}</span>', *_place(entry))

    @admin.display(description="leaf")
    def leaf_short(self, entry: AuditEntry) -> SafeString:
        leaf = bytes(entry.leaf).hex()
        return format_html('<code title="{}">{}…</code>', leaf, leaf[:12])

    @admin.display(description="leaf")
    def leaf_hex(self, entry: AuditEntry) -> str:
        return bytes(entry.leaf).hex()


def _place(entry: AuditEntry) -> tuple[str, str, int]:
    return str(entry.stream), str(entry.stream)[:8], entry.stream_seq


def _record(entry: AuditEntry) -> dict[str, object] | None:
    payload = getattr(entry, "payload", None)
    return None if payload is None else json.loads(bytes(payload.body))


@admin.register(AuditPayload)
class AuditPayloadAdmin(ReadOnlyAdmin[AuditPayload]):
    list_display = ("entry_id", "entry", "size")
    list_display_links = ("entry_id",)
    list_select_related = ("entry",)
    ordering = ("-entry",)
    fields = ("entry", "size")

    @admin.display(description="bytes")
    def size(self, payload: AuditPayload) -> int:
        return len(payload.body)


@admin.register(AuditPending)
class AuditPendingAdmin(ReadOnlyAdmin[AuditPending]):
    list_display = ("entry_id", "entry")
    list_display_links = ("entry_id",)
    list_select_related = ("entry",)
    ordering = ("entry",)
    fields = ("entry",)


@admin.register(Actor)
class ActorAdmin(ReadOnlyAdmin[Actor]):
    list_display = ("name", "kind", "user", "id")
    list_filter = ("kind",)
    list_select_related = ("user",)
    search_fields = ("name", "=id")
    ordering = ("name",)
