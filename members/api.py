"""REST: organisations, the same ones and the same fields as in the public directory."""

from django.http import Http404
from django_filters.rest_framework import BooleanFilter, CharFilter, ChoiceFilter, FilterSet
from drf_spectacular.utils import OpenApiResponse, extend_schema, extend_schema_field
from rest_framework import mixins, serializers, viewsets
from rest_framework.response import Response
from rest_framework.reverse import reverse

from members import public_record
from members.api_fields import LocalizedText
from members.models import ContactPoint, Organisation, Picture, ProfileTag
from members.queries import directory, doubles, facets, search
from members.text import fold_name

MOVED = "The organisation was merged into another one; `Location` is its address."


class BranchSerializer(serializers.Serializer):
    slug = serializers.SlugField()
    name = LocalizedText()


class LocationSerializer(serializers.Serializer):
    building = serializers.CharField()
    room = serializers.CharField()
    street = serializers.CharField()
    postcode = serializers.CharField()
    city = serializers.CharField()


class ReferenceSerializer(serializers.Serializer):
    customer = serializers.CharField()
    year = serializers.IntegerField()
    what = LocalizedText()


class PictureSerializer(serializers.Serializer):
    url = serializers.SerializerMethodField()
    alt = LocalizedText()
    width = serializers.IntegerField()
    height = serializers.IntegerField()

    def get_url(self, picture) -> str:
        return public_record.picture_url(picture)


class OrganisationSerializer(serializers.Serializer):
    id = serializers.UUIDField(source="public_id")
    legal_name = serializers.CharField()
    short_name = serializers.CharField()
    kind = serializers.ChoiceField(Organisation.Kind.choices)
    helix = serializers.ChoiceField(Organisation.Helix.choices)
    parent = serializers.SerializerMethodField()  # type: ignore[assignment]  # DRF names its tree `parent`; ours is the contract
    branches = BranchSerializer(many=True)
    pkd = serializers.SerializerMethodField()
    offer = LocalizedText()
    description = LocalizedText()
    competences = serializers.SerializerMethodField()
    technologies = serializers.SerializerMethodField()
    languages = serializers.SerializerMethodField()
    references = ReferenceSerializer(many=True)
    logo = serializers.SerializerMethodField()
    photos = serializers.SerializerMethodField()
    website = serializers.CharField()
    locations = LocationSerializer(many=True)
    nuts = serializers.CharField()
    size_band = serializers.ChoiceField(Organisation.SizeBand.choices)
    serves_citizens = serializers.BooleanField()
    nip = serializers.SerializerMethodField()
    regon = serializers.CharField()
    krs = serializers.CharField()
    email = serializers.SerializerMethodField()
    phone = serializers.SerializerMethodField()
    contacts = serializers.SerializerMethodField()
    profile_checked_at = serializers.DateTimeField(allow_null=True)

    @extend_schema_field({"type": ["string", "null"], "format": "uuid"})
    def get_parent(self, organisation):
        parent = organisation.parent
        return str(parent.public_id) if parent and parent.is_in_directory else None

    def get_pkd(self, organisation) -> list[str]:
        return [sector.pkd_code for sector in public_record.sectors(organisation)]

    def get_competences(self, organisation) -> list[str]:
        return public_record.tags(organisation, ProfileTag.Kind.COMPETENCE)

    def get_technologies(self, organisation) -> list[str]:
        return public_record.tags(organisation, ProfileTag.Kind.TECHNOLOGY)

    def get_languages(self, organisation) -> list[str]:
        return public_record.tags(organisation, ProfileTag.Kind.LANGUAGE)

    @extend_schema_field(PictureSerializer(allow_null=True))
    def get_logo(self, organisation):
        logos = public_record.pictures(organisation, Picture.Kind.LOGO)
        return PictureSerializer(logos[0], context=self.context).data if logos else None

    @extend_schema_field(PictureSerializer(many=True))
    def get_photos(self, organisation):
        photos = public_record.pictures(organisation, Picture.Kind.PHOTO)
        return PictureSerializer(photos, many=True, context=self.context).data

    def get_nip(self, organisation) -> str:
        return "" if organisation.parent_id else organisation.nip  # a unit shares the number of the whole

    def get_email(self, organisation) -> str:
        return public_record.point(organisation, ContactPoint.Kind.EMAIL)

    def get_phone(self, organisation) -> str:
        return public_record.point(organisation, ContactPoint.Kind.PHONE)

    def get_contacts(self, organisation) -> list[str]:
        return [public_record.contact_line(one) for one in organisation.contacts]


class OrganisationFilters(FilterSet):
    """`q` searches as the directory does, with prefixes but without names that only look alike."""

    q = CharFilter(method="search", max_length=100)
    kind = ChoiceFilter(choices=Organisation.Kind.choices)
    helix = ChoiceFilter(choices=Organisation.Helix.choices)
    branch = CharFilter(method="by_facet", max_length=50)
    pkd = CharFilter(method="by_facet", max_length=2)
    building = CharFilter(method="by_facet", max_length=40)
    nuts = CharFilter(method="in_region", max_length=5)
    serves_citizens = BooleanFilter()

    def search(self, queryset, name, value):
        return queryset.filter(search.hits(search.Terms(value))) if fold_name(value) else queryset

    def by_facet(self, queryset, name, value):
        return queryset.filter(facets.condition({name: [value]}))

    def in_region(self, queryset, name, value):
        return queryset.filter(facets.condition({"nuts": [value.upper()]}))


class OrganisationViewSet(mixins.ListModelMixin, mixins.RetrieveModelMixin, viewsets.GenericViewSet):
    """Organisations of the public directory."""

    queryset = Organisation.objects.none()  # for the schema; rows come from get_queryset
    serializer_class = OrganisationSerializer
    filterset_class = OrganisationFilters
    lookup_field = "public_id"
    lookup_value_regex = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
    required_scopes = {"read": "directory:read"}
    ordering = ("sort_key", "public_id")
    ordering_fields = {"name": ("sort_key", "public_id")}

    @extend_schema(responses={200: OrganisationSerializer, 301: OpenApiResponse(description=MOVED)})
    def retrieve(self, request, *args, **kwargs):
        try:
            return super().retrieve(request, *args, **kwargs)
        except Http404:
            heir = doubles.public_heir(kwargs["public_id"])
            if heir is None:
                raise
        address = reverse("api:organisation-detail", args=[heir], request=request)
        return Response(status=301, headers={"Location": address})

    def get_queryset(self):
        organisations = directory.public_organisations().select_related("parent")
        return public_record.with_what_is_shown(organisations)
