"""What the pages of a vote show, taken from the frozen spec in the reader's language."""

import json

import segno
from django.utils.translation import get_language

from consultations.ballot import codes as check_codes
from consultations.ballot import publication

CODE_FIRST_LINE = 15  # three groups of four and their hyphens


def language():
    return "en" if get_language().startswith("en") else "pl"


def in_words(spec):
    """Return the spec's texts in the reader's language, pools with their options as frozen."""
    tongue = language()
    return {
        "title": spec["title"][tongue],
        "question": spec["question"][tongue],
        "promise": spec["promise"][tongue].split("\n\n"),
        "entropy_source": spec["entropy_source"][tongue],
        "pools": [
            {
                "code": pool["code"],
                "title": pool["title"][tongue],
                "options": [
                    {
                        "code": option["code"],
                        "title": option["title"][tongue],
                        "description": option["description"][tongue],
                    }
                    for option in spec["options"]
                    if option["pool"] == pool["code"]
                ],
            }
            for pool in spec["pools"]
        ],
    }


def ballot_in_words(spec, choices, form):
    """Return for each pool what the confirm page shows: title, chosen options, the code in two lines, own field, QR."""
    full, tails = form.full_codes(), form.tails()
    return [
        pool
        | {
            "chosen": [option for option in pool["options"] if option["code"] in choices[pool["code"]]],
            "first": form.made[pool["code"]][:CODE_FIRST_LINE],
            "second": form.made[pool["code"]][CODE_FIRST_LINE:],
            "own": tails[pool["code"]],
            "own_field": form[f"own-{pool['code']}"],
            "full_code": full[pool["code"]],
            "qr": segno.make(full[pool["code"]], error="m").svg_data_uri(scale=4),
        }
        for pool in in_words(spec)["pools"]
    ]


def result_in_words(spec, result):
    """Return for each pool its public result: rows by votes, or only who won where fewer than 10 voted."""
    shown = publication.public_result(spec, result)["pools"]
    return [_pool_result(pool, shown[pool["code"]]) for pool in in_words(spec)["pools"]]


def _pool_result(pool, result):
    winners = result["winners"]
    rows = [
        option
        | {
            "label": option["title"],
            "value": result.get("totals", {}).get(option["code"]),
            "is_winner": option["code"] in winners,
            "kind": "bar" if option["code"] in winners else "off",
        }
        for option in pool["options"]
    ]
    if not result.get("withheld"):
        rows.sort(key=lambda row: -row["value"])
    titles = {option["code"]: option["title"] for option in pool["options"]}
    ties = [tie | {"names": [titles[code] for code in tie["order"]]} for tie in result.get("ties", [])]
    return pool | {"rows": rows, "result": result, "ties": ties, "winner_titles": [titles[code] for code in winners]}


def beginning(text):
    """Return the first two symbols of what somebody typed to find a code; the rest is not looked at."""
    try:
        return check_codes.own_characters(f"{text.strip()[:2]}0")[:2]
    except ValueError:
        return ""


def spec_of(ballotage):
    return json.loads(ballotage.spec)
