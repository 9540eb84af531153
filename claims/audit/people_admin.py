"""People and their roles: the one part of the admin where somebody writes, and only administrators do."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.db import transaction
from django.db.models import Count, Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from claims.audit.selectors import roles_of_user
from claims.audit.services import actor_for, record_access
from claims.audit.vocabulary import Role
from claims.lib.admin import ReadOnlyAdmin

if TYPE_CHECKING:
    from django.contrib.auth.admin import UserAdmin as DjangoUserAdmin
    from django.contrib.auth.forms import AdminPasswordChangeForm, AdminUserCreationForm
    from django.contrib.auth.forms import UserChangeForm as DjangoUserChangeForm

    UserAdmin = DjangoUserAdmin[User]
    UserChangeForm = DjangoUserChangeForm[User]
    UserCreationForm = AdminUserCreationForm[User]
else:
    # The theme ships no types; to the type checker its classes are the ones they extend.
    from django.contrib.auth.admin import UserAdmin as _UserAdmin
    from unfold.admin import ModelAdmin as _ModelAdmin
    from unfold.forms import AdminPasswordChangeForm, UserChangeForm, UserCreationForm

    class UserAdmin(_UserAdmin, _ModelAdmin):
        pass


admin.site.unregister(User)
admin.site.unregister(Group)


class PersonCreationForm(UserCreationForm):
    """A new colleague may sign in at once; what they may do follows from their roles."""

    def save(self, commit: bool = True) -> Any:
        self.instance.is_staff = True
        return super().save(commit=commit)


@admin.register(User)
class PersonAdmin(UserAdmin):
    """Accounts are switched off, never deleted: their acts stay in the log.

    An administrator who is no superuser can neither make a superuser nor touch one, or the role would be a way to
    become anything.
    """

    form = UserChangeForm
    add_form = PersonCreationForm
    change_password_form = AdminPasswordChangeForm
    list_display = ("username", "full_name", "email", "role_names", "is_active", "last_login")
    list_filter = ("groups", "is_active")
    list_fullwidth = True
    filter_horizontal = ()
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        ("Person", {"fields": ("first_name", "last_name", "email")}),
        ("Access", {"fields": ("is_active", "is_staff", "groups")}),
        ("Dates", {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        (None, {"fields": ("username", "first_name", "last_name", "email", "password1", "password2", "groups")}),
    )
    readonly_fields = ("last_login", "date_joined")

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        return super().get_queryset(request).prefetch_related("groups")

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change=change, **kwargs)
        roles = form.base_fields.get("groups")
        if isinstance(roles, forms.ModelMultipleChoiceField):
            roles.label, roles.help_text = "Roles", "What this person may do. One person may have several."
            roles.widget = forms.CheckboxSelectMultiple()
            roles.widget.choices = roles.choices
        return form

    @admin.display(description="name")
    def full_name(self, person: User) -> str:
        return person.get_full_name() or "—"

    @admin.display(description="roles")
    def role_names(self, person: User) -> str:
        return ", ".join(group.name for group in person.groups.all()) or "—"

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> HttpResponse:
        # Django saves the password first and logs it after; here both happen or neither.
        with transaction.atomic():
            return super().user_change_password(request, id, form_url)

    def log_addition(self, request: HttpRequest, obj: User, message: Any) -> Any:
        self._record_access(request, obj, is_password_set=True)
        return super().log_addition(request, obj, message)

    def log_change(self, request: HttpRequest, obj: User, message: Any) -> Any:
        fields = {field for each in message for field in each.get("changed", {}).get("fields", [])}
        self._record_access(request, obj, is_password_set="password" in {field.lower() for field in fields})
        return super().log_change(request, obj, message)

    def _record_access(self, request: HttpRequest, person: User, *, is_password_set: bool) -> None:
        assert isinstance(request.user, User)
        record_access(
            person=person,
            is_password_set=is_password_set,
            actor=actor_for(request.user),
            reason="changed under People",
            now=timezone.now(),
        )

    def has_module_permission(self, request: HttpRequest) -> bool:
        return _may_manage_people(request)

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return _may_manage_people(request)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return _may_manage_people(request)

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        if isinstance(obj, User) and obj.is_superuser and not request.user.is_superuser:
            return False
        return _may_manage_people(request)

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


@admin.register(Group)
class RoleAdmin(ReadOnlyAdmin[Group]):
    """The roles are fixed by a migration; this shows who has them."""

    list_display = ("name", "member_count")
    fields = ("name", "members")

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return _may_manage_people(request)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Group]:
        return super().get_queryset(request).annotate(people=Count("user"))

    @admin.display(description="people", ordering="people")
    def member_count(self, group: Group) -> int:
        return int(getattr(group, "people", 0))

    @admin.display(description="people")
    def members(self, group: Group) -> str:
        return ", ".join(group.user_set.order_by("username").values_list("username", flat=True)) or "nobody yet"


def _may_manage_people(request: HttpRequest) -> bool:
    """Asked a dozen times for one page; the answer is looked up once."""
    known = getattr(request, "_may_manage_people", None)
    if known is None:
        user = request.user
        known = user.is_active and (user.is_superuser or Role.ADMINISTRATOR in roles_of_user(user))
        request._may_manage_people = known  # type: ignore[attr-defined]
    return bool(known)
