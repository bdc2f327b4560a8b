"""Addresses and the domains that an office may be known by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from undersigned.mail.addresses import address_problem, normal_domain
from undersigned.roster.domains import FREE_MAIL, check_domain, domain_of, is_official

NAMES = st.from_regex(r"[a-z][a-z0-9]{0,8}", fullmatch=True)


@pytest.mark.parametrize(
    "address",
    [
        "c@d.example, evil@x.example",
        "c@d.example;evil@x.example",
        "c@d.example evil@x.example",
        "Tomas Marlow <mayor@ashford.example>",
        "mayor@ashford.example\r\nBcc: evil@x.example",
        "mayor@ashford.example\n",
        "mayor@ashford.example\u2028",
        "mayor\u200b@ashford.example",
        "mayor\x00@ashford.example",
        "\u202emayor@ashford.example",
        "m\u00e4yor@ashford.example",
        "mayor@@ashford.example",
        "mayor@office@ashford.example",
        '"mayor"@ashford.example',
        "mayor(home)@ashford.example",
        ".mayor@ashford.example",
        "mayor.@ashford.example",
        "may..or@ashford.example",
        "mayor@ashford",
        "mayor@-ashford.example",
        "mayor@ashford..example",
        "mayor@ashford.example.",
        "mayor@[127.0.0.1]",
        "mayor@127.0.0.1",
        "mayor@xn--ashford-.example",
        "mayor@ashford\uff0eexample",
        "@ashford.example",
        "mayor@",
        "",
        "m" * 65 + "@ashford.example",
        "m@" + "a" * 64 + ".example",
        "m@" + ".".join(["a" * 50] * 5) + ".example",
        "m@\ud800.example",
    ],
)
def test_what_is_not_exactly_one_bare_address_is_refused_with_a_way_out(address):
    message = address_problem(address)

    assert message is not None
    assert message.endswith(".")
    assert domain_of(address) is None
    assert is_official(address, ["ashford.example", "d.example", "x.example"]) is None


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("mayor@ashford.example", "ashford.example"),
        ("O'Brien+letters@City.Ashford.EXAMPLE", "city.ashford.example"),
        ("alcaldia@peñasco.example", "peñasco.example"),
        ("alcaldia@xn--peasco-xwa.example", "peñasco.example"),
    ],
)
def test_the_domain_of_an_address_is_told_in_one_form(address, domain):
    assert address_problem(address) is None
    assert domain_of(address) == domain


def test_an_address_is_official_at_the_approved_domain_and_below_it_only():
    approved = ["Ashford.example", "city.ashford.example", "xn--peasco-xwa.example"]

    told = {
        address: is_official(address, approved)
        for address in (
            "mayor@ashford.example",
            "mayor@mail.ASHFORD.example",
            "mayor@mail.city.ashford.example",
            "mayor@notashford.example",
            "mayor@ashford.example.evil.example",
            "mayor@Peñasco.example",
            "mayor@penasco.example",
        )
    }

    assert list(told.values()) == [
        "Ashford.example",
        "Ashford.example",
        "city.ashford.example",
        None,
        None,
        "xn--peasco-xwa.example",
        None,
    ]


@pytest.mark.parametrize("domain", sorted(FREE_MAIL))
def test_a_domain_of_free_mail_is_never_approvable_not_even_once_approved(domain):
    assert check_domain(domain) is not None
    assert check_domain(f"mail.{domain.upper()}") is not None
    assert is_official(f"mayor@{domain}", [domain]) is None


@pytest.mark.parametrize(
    "domain", ["gov", "il.us", "ci.il.us", "gov.uk", "co.uk", "\uff47mail.com", "a_b.example", "x y"]
)
def test_a_domain_that_many_share_or_that_is_none_cannot_be_approved(domain):
    assert check_domain(domain) is not None


@pytest.mark.parametrize("domain", ["phila.gov", "sf.gov", "ci.ashford.il.us", "state.il.us", "ashford.example"])
def test_a_domain_of_one_government_can_be_approved(domain):
    assert check_domain(domain) is None


@given(st.text())
def test_any_text_is_a_domain_in_one_form_or_none_and_its_check_never_fails(text):
    domain = normal_domain(text)

    assert domain is None or normal_domain(domain) == domain
    assert (domain is None) <= (check_domain(text) is not None)
    assert (address_problem(text) is None) == (domain_of(text) is not None)


@given(NAMES, NAMES, NAMES)
def test_a_domain_covers_names_before_a_dot_and_never_a_longer_label(local, label, other):
    base = f"{label}.example"

    assert is_official(f"{local}@{other}.{base}", [base]) == base
    assert is_official(f"{local}@{other}{base}", [base]) is None
