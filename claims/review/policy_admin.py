"""Scales, rules and the right of reply, as lists."""

from django.contrib import admin
from django.utils.safestring import SafeString

from claims.lib.admin import ReadOnlyAdmin, desk_link, shortened
from claims.review.models import CrossCheckRule, GateException, Rating, RatingScale, ReplyAnswer, ReplyRequest


@admin.register(RatingScale)
class RatingScaleAdmin(ReadOnlyAdmin[RatingScale]):
    list_display = ("name", "slug", "version")
    search_fields = ("name", "slug")
    ordering = ("slug", "version")


@admin.register(Rating)
class RatingAdmin(ReadOnlyAdmin[Rating]):
    list_display = ("label", "scale", "value", "position")
    list_filter = ("scale",)
    list_select_related = ("scale",)
    search_fields = ("label",)
    ordering = ("scale", "position")


@admin.register(CrossCheckRule)
class CrossCheckRuleAdmin(ReadOnlyAdmin[CrossCheckRule]):
    list_display = ("record", "rating", "subject", "reason", "set_by", "created_at", "lifted_at")
    list_filter = (("lifted_at", admin.EmptyFieldListFilter),)
    list_select_related = ("rating", "subject", "set_by")
    search_fields = ("reason", "subject__name")
    ordering = ("-id",)


@admin.register(ReplyRequest)
class ReplyRequestAdmin(ReadOnlyAdmin[ReplyRequest]):
    list_display = ("record", "desk", "asked_of", "channel", "asked_on", "asked_by")
    list_filter = ("channel",)
    list_select_related = ("claim__current", "asked_by")
    search_fields = ("asked_of", "words", "claim__current__statement")
    ordering = ("-id",)

    @admin.display(description="claim")
    def desk(self, request: ReplyRequest) -> SafeString:
        return desk_link("claim", request.claim_id, shortened(str(request.claim), 80))


@admin.register(ReplyAnswer)
class ReplyAnswerAdmin(ReadOnlyAdmin[ReplyAnswer]):
    list_display = ("record", "request", "outcome", "received_on", "recorded_by")
    list_filter = ("outcome",)
    list_select_related = ("request", "recorded_by")
    search_fields = ("words", "request__asked_of")
    ordering = ("-id",)


@admin.register(GateException)
class GateExceptionAdmin(ReadOnlyAdmin[GateException]):
    list_display = ("record", "desk", "condition", "words", "written_by", "created_at")
    list_filter = ("condition",)
    list_select_related = ("claim__current", "written_by")
    search_fields = ("words", "claim__current__statement")
    ordering = ("-id",)

    @admin.display(description="claim")
    def desk(self, exception: GateException) -> SafeString:
        return desk_link("claim", exception.claim_id, shortened(str(exception.claim), 80))
