"""REST: imports of organisations: send a file, read the report of its rows, decide, commit."""

import base64
import binascii

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django_filters.rest_framework import ChoiceFilter, FilterSet
from drf_spectacular.utils import extend_schema, extend_schema_field
from rest_framework import mixins, serializers, viewsets
from rest_framework.decorators import action
from rest_framework.exceptions import PermissionDenied
from rest_framework.response import Response

from members import permissions
from members.api_fields import StrictSerializer
from members.models import ImportRow, ImportRun
from members.queries.imports import counts
from members.services import imports
from members.services.imports.columns import COLUMNS
from members.tasks import hurry

UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"


class ImportSerializer(serializers.Serializer):
    """An import. `columns` says for each name in `header` which column of ours it is ("" left out, null not known yet).

    While `state` is `checking` or `committing` a worker is at it: `done` of `rows` are judged. `problem` says why the
    last work wrote nothing.
    """

    id = serializers.UUIDField(source="public_id")
    filename = serializers.CharField()
    sha256 = serializers.CharField()
    state = serializers.ChoiceField(ImportRun.State.choices)
    problem = serializers.ChoiceField(ImportRun.Problem.choices, allow_blank=True)
    header = serializers.ListField(child=serializers.CharField(allow_blank=True))
    columns = serializers.ListField(child=serializers.CharField(allow_blank=True, allow_null=True))
    rows = serializers.IntegerField(source="row_count")
    done = serializers.IntegerField()
    created_at = serializers.DateTimeField()
    committed_at = serializers.DateTimeField(allow_null=True)


class ImportDetailSerializer(ImportSerializer):
    """The same with `counts`: rows by verdict, and under `skip` those that are left out."""

    counts = serializers.SerializerMethodField()

    def get_counts(self, run) -> dict[str, int]:
        return counts(run)


class FindingSerializer(serializers.Serializer):
    field = serializers.CharField()
    code = serializers.CharField()
    detail = serializers.SerializerMethodField()

    def get_detail(self, finding) -> str:
        return imports.sentence(finding)


class ImportRowSerializer(serializers.Serializer):
    """One row of the report. `number` is the row of the file, the header is 1; `changes` is {column: [old, new]}."""

    number = serializers.IntegerField()
    verdict = serializers.ChoiceField(ImportRow.Verdict.choices)
    decision = serializers.ChoiceField(ImportRow.Decision.choices, allow_blank=True)
    organisation = serializers.SerializerMethodField()
    changes = serializers.DictField(child=serializers.ListField(child=serializers.CharField(allow_blank=True)))
    findings = FindingSerializer(many=True)

    @extend_schema_field({"type": ["string", "null"], "format": "uuid"})
    def get_organisation(self, row):
        return str(row.organisation.public_id) if row.organisation else None


class NewImportSerializer(StrictSerializer):
    """`file` is a CSV or XLSX file in base64, with the whole body at most 1 MiB. `columns` names what we cannot know."""

    filename = serializers.CharField(max_length=200)
    file = serializers.CharField()
    columns = serializers.DictField(
        child=serializers.ChoiceField([*COLUMNS, ""], allow_blank=True), required=False, default=dict
    )

    def validate_file(self, value):
        try:
            return base64.b64decode(value, validate=True)
        except (binascii.Error, ValueError):
            raise serializers.ValidationError(_("Send the file in base64."), code="base64") from None


class ColumnsSerializer(StrictSerializer):
    """For each name of the header, in order, the column of ours; "" leaves it out."""

    columns = serializers.ListField(
        child=serializers.ChoiceField([*COLUMNS, ""], allow_blank=True), min_length=1, max_length=100
    )


class DecisionsSerializer(StrictSerializer):
    """{"3": "skip"}: what becomes of a row, by its number. `apply` lets a row through about which we ask."""

    decisions = serializers.DictField(
        child=serializers.ChoiceField(ImportRow.Decision.choices, allow_blank=True), required=False, default=dict
    )

    def validate_decisions(self, value):
        if not all(number.isascii() and number.isdigit() and len(number) < 8 for number in value):
            raise serializers.ValidationError(_("Name rows by their numbers."), code="row_number")
        return {int(number): decision for number, decision in value.items()}


class ImportFilter(FilterSet):
    state = ChoiceFilter(choices=ImportRun.State.choices)


class ImportViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    """Imports of organisations, for tokens of staff who may import. Nothing is written before `commit`."""

    queryset = ImportRun.objects.none()
    serializer_class = ImportSerializer
    filterset_class = ImportFilter
    lookup_field = "public_id"
    lookup_value_regex = UUID
    required_scopes = {"read": "imports:write", "write": "imports:write"}  # rows hold people's addresses
    paged_actions = {"rows"}
    ordering = ("-created_at", "-public_id")
    ordering_fields = {"created_at": ("created_at", "public_id")}

    def get_queryset(self):
        if not permissions.can_import(self.request.user):
            raise PermissionDenied
        return ImportRun.objects.all()

    @extend_schema(responses=ImportDetailSerializer)
    def retrieve(self, request, public_id):
        return Response(ImportDetailSerializer(self.get_object()).data)

    @extend_schema(request=NewImportSerializer, responses={201: ImportDetailSerializer})
    def create(self, request):
        """Send a file. It is checked at once, a large one soon after: ask again until `state` is `checked`."""
        self.get_queryset()
        form = NewImportSerializer(data=request.data)
        form.is_valid(raise_exception=True)
        try:
            run = imports.receive(
                form.validated_data["file"],
                filename=form.validated_data["filename"],
                by=request.user,
                columns=form.validated_data["columns"],
            )
        except ValidationError as error:
            raise ValidationError({"file": error}) from None
        if run.is_under_way:
            imports.start(run, hurry)
        return Response(ImportDetailSerializer(run).data, status=201)

    @extend_schema(request=ColumnsSerializer, responses=ImportDetailSerializer)
    @action(detail=True, methods=["post"])
    def columns(self, request, public_id):
        """Say what the columns of the file are, and check its rows."""
        form = ColumnsSerializer(data=request.data)
        run = self._asked(form)
        try:
            run = imports.match_columns(run, form.validated_data["columns"], by=request.user)
        except ValidationError as error:
            raise ValidationError({"columns": error}) from None
        return self._worked_on(run)

    @extend_schema(request=DecisionsSerializer, responses=ImportDetailSerializer)
    @action(detail=True, methods=["post"])
    def check(self, request, public_id):
        """Set decisions about rows, or none, and check all rows against the records as they are now."""
        form = DecisionsSerializer(data=request.data)
        run = self._asked(form)
        return self._worked_on(imports.begin_check(run, form.validated_data["decisions"], by=request.user))

    @extend_schema(request=None, responses=ImportDetailSerializer)
    @action(detail=True, methods=["post"])
    def commit(self, request, public_id):
        """Write all rows, but those that are left out, or none. A record that changed since the check is a 409: check again.

        A large import is written soon after: ask again until `state` is `committed`; `problem` tells when it was not.
        """
        return self._worked_on(imports.begin_commit(self.get_object(), by=request.user))

    @extend_schema(responses=ImportRowSerializer(many=True))
    @action(detail=True)
    def rows(self, request, public_id):
        """The report, row by row."""
        run = self.get_object()
        self.ordering = ("number",)
        page = self.paginate_queryset(run.rows.exclude(verdict="").select_related("organisation"))
        return self.get_paginated_response(ImportRowSerializer(page, many=True).data)

    def _asked(self, form):
        run = self.get_object()
        form.is_valid(raise_exception=True)
        return run

    def _worked_on(self, run):
        imports.start(run, hurry)
        return Response(ImportDetailSerializer(run).data)
