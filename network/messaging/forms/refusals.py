"""A service's refusal, shown in the form that asked."""


def show_refusal(form, error):
    """Put each sentence of a ValidationError beside its field, or on top of the form when it has no such field."""
    by_field = error.error_dict if hasattr(error, "error_dict") else {None: error.error_list}
    for field, errors in by_field.items():
        form.add_error(field if field in form.fields else None, errors)
