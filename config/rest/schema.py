"""The OpenAPI schema tells the whole truth: every error status an operation can answer, and the headers it reads."""

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.utils import OpenApiParameter

PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status", "detail", "code"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "code": {"type": "string"},
        "errors": {
            "type": "object",
            "additionalProperties": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["code", "detail"],
                    "properties": {"code": {"type": "string"}, "detail": {"type": "string"}},
                },
            },
        },
    },
}
ALWAYS = {
    "400": "A value is not right.",
    "401": "Sign in or send a token.",
    "403": "Not allowed.",
    "406": "Only JSON is offered.",
    "429": "Too many requests; see Retry-After.",
}
WITH_ID = {"404": "There is no such object, or it is not yours to see."}
WRITES = {
    "409": "The object's state does not allow this.",
    "413": "The body is too large.",
    "415": "Send application/json.",
    "422": "The Idempotency-Key was used with another request.",
}


class ParknetSchema(AutoSchema):
    def get_override_parameters(self):
        language = OpenApiParameter(
            "lang", str, enum=["all"], description="`all`: text fields as an object with every language."
        )
        key = OpenApiParameter(
            "Idempotency-Key", str, OpenApiParameter.HEADER, description="Same key and body: same answer, one effect."
        )
        return [language, key] if self.method == "POST" else [language]

    def _get_response_bodies(self, *args, **kwargs):
        responses = super()._get_response_bodies(*args, **kwargs)
        texts = ALWAYS | (WITH_ID if "{" in self.path else {}) | (WRITES if self.method != "GET" else {})
        for status, text in texts.items():
            responses.setdefault(
                status, {"description": text, "content": {"application/problem+json": {"schema": PROBLEM}}}
            )
        return responses
