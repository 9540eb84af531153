"""The sealed log, as lists that nobody can edit."""

from django.contrib import admin
from django.utils.html import format_html
from django.utils.safestring import SafeString

from claims.audit.sealing.models import AuditCheckpoint, AuditLeaf, AuditTile, AuditTree
from claims.audit.tree.hashing import HASH_LENGTH
from claims.lib.admin import ReadOnlyAdmin


@admin.register(AuditTree)
class AuditTreeAdmin(ReadOnlyAdmin[AuditTree]):
    list_display = ("size", "root_hex")
    ordering = ("id",)
    fields = ("size", "root_hex")

    @admin.display(description="root")
    def root_hex(self, tree: AuditTree) -> str:
        return bytes(tree.root).hex()


@admin.register(AuditLeaf)
class AuditLeafAdmin(ReadOnlyAdmin[AuditLeaf]):
    list_display = ("log_index", "entry")
    list_select_related = ("entry",)
    ordering = ("-log_index",)
    fields = ("log_index", "entry")


@admin.register(AuditTile)
class AuditTileAdmin(ReadOnlyAdmin[AuditTile]):
    list_display = ("record", "level", "number", "width")
    ordering = ("level", "-number")
    fields = ("level", "number", "width")

    @admin.display(description="hashes")
    def width(self, tile: AuditTile) -> int:
        return len(tile.data) // HASH_LENGTH


@admin.register(AuditCheckpoint)
class AuditCheckpointAdmin(ReadOnlyAdmin[AuditCheckpoint]):
    list_display = ("size", "created_at", "root_hex")
    ordering = ("-size",)
    fields = ("size", "created_at", "root_hex", "text")

    @admin.display(description="root")
    def root_hex(self, checkpoint: AuditCheckpoint) -> str:
        return bytes(checkpoint.root).hex()

    @admin.display(description="signed note")
    def text(self, checkpoint: AuditCheckpoint) -> SafeString:
        return format_html('<pre class="desk-pre">{}</pre>', checkpoint.note)
