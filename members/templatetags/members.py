"""Filters for names and contacts in templates."""

from django import template

from members import contacts, text

register = template.Library()

register.filter("localized", text.localized)
register.filter("phone", contacts.readable_phone)
