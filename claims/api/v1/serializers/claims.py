"""Claims as they stand, and as somebody proposes them."""

from typing import Any

from rest_framework import serializers

from claims.api.v1.serializers.fields import ExactNumber, StrictSerializer
from claims.api.v1.serializers.sources import SourceNameSerializer
from claims.register.drafts import ClaimContent, FigureDraft, VoiceDraft
from claims.register.models import Attribution, Claim, ClaimVersion, Figure, SubjectLink
from claims.register.vocabulary import ClaimKind, Measure, Modality, Polarity, SubjectScope, Voice


class FigureSerializer(serializers.ModelSerializer[Figure]):
    """A bound of null is open or unknown; both null is a vague word."""

    lower = ExactNumber(allow_null=True)
    upper = ExactNumber(allow_null=True)

    class Meta:
        model = Figure
        fields = ["measure", "population", "lower", "upper", "approximate", "unit", "verbatim", "part_of"]


class AttributionSerializer(serializers.ModelSerializer[Attribution]):
    source = SourceNameSerializer()  # type: ignore[assignment]

    class Meta:
        model = Attribution
        fields = ["source", "name", "cue"]


class ReasonSerializer(serializers.Serializer[Any]):
    """Words that gave a value. `field` is the field of the claim or its figure they decided, `value` what it became."""

    field = serializers.CharField()
    value = serializers.CharField()
    start = serializers.IntegerField(required=False, help_text="Code points of the snapshot's text.")
    end = serializers.IntegerField(required=False, help_text="Code points of the snapshot's text; not included.")
    words = serializers.CharField()


class ClaimVersionSerializer(serializers.ModelSerializer[ClaimVersion]):
    """`start` and `end` count code points of the snapshot's text; `date` is EDTF."""

    origin = SourceNameSerializer()
    attributions = AttributionSerializer(many=True, help_text="From the outermost voice to the origin.")
    figure = FigureSerializer(allow_null=True)
    reasons = ReasonSerializer(many=True, help_text="Which words gave which value; empty for what a person wrote.")

    class Meta:
        model = ClaimVersion
        fields = [
            "id", "number", "kind", "statement", "exact", "prefix", "suffix", "start", "end", "anchor_state", "voice",
            "polarity", "modality", "date", "place", "subject_scope", "origin", "attributions", "figure",
            "check_worthiness", "reasons", "sha256", "created_at",
        ]  # fmt: skip


class SubjectLinkSerializer(serializers.ModelSerializer[SubjectLink]):
    id = serializers.IntegerField(source="subject_id", help_text="The number of the subject.")
    name = serializers.CharField(source="subject.name")

    class Meta:
        model = SubjectLink
        fields = ["id", "name", "state", "score", "why"]


class ClaimSerializer(serializers.ModelSerializer[Claim]):
    document = serializers.IntegerField(source="snapshot.document_id")
    source = SourceNameSerializer(source="snapshot.document.source", help_text="Who published the document.")  # type: ignore[assignment]
    current = ClaimVersionSerializer(allow_null=True)
    subjects = SubjectLinkSerializer(many=True, source="subject_links")

    class Meta:
        model = Claim
        fields = [
            "id", "status", "decision_reason", "duplicate_of", "extractor", "snapshot", "document", "source", "current",
            "subjects", "created_at",
        ]  # fmt: skip


class FigureProposalSerializer(StrictSerializer):
    measure = serializers.ChoiceField(Measure.choices)
    population = serializers.CharField()
    lower = ExactNumber(required=False, allow_null=True, default=None)
    upper = ExactNumber(required=False, allow_null=True, default=None)
    approximate = serializers.BooleanField(required=False, default=False)
    unit = serializers.CharField(required=False, allow_blank=True, default="")
    verbatim = serializers.CharField(help_text="The words that give the number.")


class VoiceProposalSerializer(StrictSerializer):
    name = serializers.CharField()
    cue = serializers.CharField(required=False, allow_blank=True, default="")


class ClaimProposalSerializer(StrictSerializer):
    """A claim that a person of the desk will decide on, anchored by the exact words of a snapshot."""

    snapshot = serializers.IntegerField(min_value=1)
    quote = serializers.CharField(trim_whitespace=False, help_text="The exact words; white space may differ.")
    occurrence = serializers.IntegerField(required=False, default=1, min_value=1, help_text="Which place, from 1.")
    kind = serializers.ChoiceField(ClaimKind.choices)
    statement = serializers.CharField()
    voice = serializers.ChoiceField(Voice.choices, required=False, default=Voice.OWN)
    polarity = serializers.ChoiceField(Polarity.choices, required=False, default=Polarity.ASSERTS)
    modality = serializers.ChoiceField(Modality.choices, required=False, default=Modality.STATED)
    claimant = VoiceProposalSerializer(many=True, required=False, default=list)
    date = serializers.CharField(required=False, allow_blank=True, default="", help_text="EDTF.")
    place = serializers.CharField(required=False, allow_blank=True, default="")
    subject_scope = serializers.ChoiceField(SubjectScope.choices, required=False, default=SubjectScope.SINGLE)
    figure = FigureProposalSerializer(required=False, allow_null=True, default=None)
    check_worthiness = serializers.FloatField(required=False, default=0.5, min_value=0, max_value=1)

    def content(self) -> ClaimContent:
        """What the claim says, as the register takes it."""
        given: dict[str, Any] = dict(self.validated_data)
        for place in ("snapshot", "quote", "occurrence"):
            del given[place]
        figure = given.pop("figure")
        claimant = tuple(VoiceDraft(**voice) for voice in given.pop("claimant"))
        return ClaimContent(**given, claimant=claimant, figure=FigureDraft(**figure) if figure else None)
