"""Records for superusers. Processes (verifying, importing, inviting) live in the staff pages."""

from django.contrib import admin
from django.db.models import URLField

from members.models import Affiliation, BranchTag, ContactPoint, ImportRun, Organisation, Person, ProfileChange, User


@admin.register(Organisation)
class OrganisationAdmin(admin.ModelAdmin):
    list_display = ["__str__", "kind", "helix", "nip", "state"]
    list_filter = ["state", "kind", "helix", "branches"]
    search_fields = ["legal_name", "short_name", "nip"]
    autocomplete_fields = ["parent", "merged_into"]
    readonly_fields = ["public_id", "state", "verified_at", "verified_by"]
    formfield_overrides = {URLField: {"assume_scheme": "https"}}


@admin.register(Person)
class PersonAdmin(admin.ModelAdmin):
    list_display = ["__str__", "is_citizen"]
    search_fields = ["given_name", "family_name"]
    readonly_fields = ["public_id", "user"]


@admin.register(User)
class UserAdmin(admin.ModelAdmin):
    list_display = ["email", "is_staff", "is_active", "date_joined"]
    search_fields = ["email"]
    exclude = ["password", "groups", "user_permissions"]
    readonly_fields = ["date_joined", "last_login"]


@admin.register(Affiliation)
class AffiliationAdmin(admin.ModelAdmin):
    list_display = ["person", "organisation", "role", "function"]
    list_select_related = ["person", "organisation"]
    autocomplete_fields = ["person", "organisation"]


@admin.register(ContactPoint)
class ContactPointAdmin(admin.ModelAdmin):
    list_display = ["kind", "state", "is_shared", "is_public"]
    search_fields = ["value"]
    autocomplete_fields = ["person", "organisation"]


@admin.register(BranchTag)
class BranchTagAdmin(admin.ModelAdmin):
    list_display = ["slug", "name_pl", "name_en", "position"]


class MadeElsewhere(admin.ModelAdmin):
    """Rows that only the services write; here one may look."""

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(ProfileChange)
class ProfileChangeAdmin(MadeElsewhere):
    list_display = ["organisation", "state", "created_at"]
    list_select_related = ["organisation"]


@admin.register(ImportRun)
class ImportRunAdmin(MadeElsewhere):
    list_display = ["filename", "created_at", "committed_at"]
