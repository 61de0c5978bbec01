"""JSON of strangers is read as it is, or said to be none."""

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from matcher.casework.partners.rules import load_api_rules
from matcher.web.api.strict_json import parsed

RULES = load_api_rules().bodies


@settings(max_examples=200, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.text() | st.binary().map(lambda raw: raw.decode("utf-8", "replace")))
def test_whatever_is_no_json_is_said_to_be_none(text: str):
    try:
        parsed(text, RULES)
    except ValueError:
        return
    json.loads(text)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.floats(-1e9, 1e9) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@settings(max_examples=200, derandomize=True)
@given(JSON)
def test_whatever_is_json_is_read_as_it_is(value: Any):
    text = json.dumps(value)
    assert parsed(text, RULES.model_copy(update={"deepest": 200})) == value
