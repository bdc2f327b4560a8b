"""/verify/: a reader's own browser checks receipts, by hand and by keyboard, and judges as our verifier does."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.algorithms.ledger.logs import DIGEST, LETTER, ORIGIN, VKEY, tomas_receipt
from tests.browser.conftest import DESKTOP, PHONE, assert_accessible, picture
from tests.cast import compact, released_letter
from tests.formats.ledger.mutants import TRUE, mutants
from undersigned.ledger.checkpoint import generate_key, vkey
from undersigned.ledger.verify import all_passed, verify_receipt

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

KEY_FIELD = "The ledger\u2019s public key"
Visit = Callable[..., Page]
JUDGE = """async ([receipt, letter, key]) => {
  const {verifyReceipt, allPassed} = await import("/static/verify/verify.js");
  const bytes = letter === null ? null : new TextEncoder().encode(letter);
  const steps = await verifyReceipt(receipt, bytes, key);
  return [allPassed(steps), steps.length, steps.at(-1)?.words];
}"""
FLIPS = """async ([receipt, letter, key]) => {
  const {verifyReceipt, allPassed} = await import("/static/verify/verify.js");
  const [raw, bytes] = [new TextEncoder().encode(receipt), new TextEncoder().encode(letter)];
  const accepted = [];
  for (let place = 0; place < raw.length * 8; place += 1) {
    const flipped = raw.slice();
    flipped[place >> 3] ^= 1 << (place & 7);
    let text;
    try { text = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(flipped); } catch { continue; }
    if (allPassed(await verifyReceipt(text, bytes, key))) accepted.push(place);
  }
  return [raw.length * 8, accepted];
}"""


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A folder with a receipt, one whose signer was changed, the letter, and the letter with a word changed."""
    (tmp_path / "receipt.json").write_text(TRUE, encoding="utf-8")
    (tmp_path / "tampered.json").write_text(TRUE.replace("Marlow", "Harlow"), encoding="utf-8")
    (tmp_path / "letter.txt").write_bytes(LETTER)
    (tmp_path / "changed.txt").write_bytes(LETTER.replace(b"clean", b"mean"))
    return tmp_path


def check(page: Page, files: Path, receipt: str = "receipt.json", letter: str = "letter.txt", key: str = VKEY) -> None:
    page.get_by_label("Choose the file, or drop it here").set_input_files(files / receipt)
    page.get_by_label("Choose the file letter.txt").set_input_files(files / letter)
    page.get_by_label(KEY_FIELD).fill(key)
    page.get_by_role("button", name="Check", exact=True).click()


def outcome(page: Page) -> Any:
    return page.get_by_role("status")


def test_a_good_receipt_holds_and_says_each_step(visit: Visit, files: Path) -> None:
    for size, dark in ((DESKTOP, False), (PHONE, False), (DESKTOP, True)):
        page = visit("/verify/", size=size, dark=dark)
        assert_accessible(page)

        check(page, files)

        expect(outcome(page)).to_contain_text("The receipt holds. Every step passed.")
        steps = [step.words for step in verify_receipt(TRUE, LETTER, VKEY)]
        assert outcome(page).locator("ol > li").all_inner_texts() == [f"Good. {words}" for words in steps]
        assert outcome(page).get_attribute("aria-live") == "polite"
        assert_accessible(page)
        picture(page, f"verify-good-{size[0]}{'-dark' if dark else ''}")


def test_a_tampered_receipt_is_refused_at_its_step(visit: Visit, files: Path) -> None:
    for size in (DESKTOP, PHONE):
        page = visit("/verify/", size=size)

        check(page, files, receipt="tampered.json")

        expect(outcome(page)).to_contain_text("The receipt does not hold.")
        expect(outcome(page).locator("ol > li")).to_have_count(6)
        expect(outcome(page).locator("ol > li").last).to_contain_text("The who is not what the act commits to.")
        assert_accessible(page)
        picture(page, f"verify-tampered-{size[0]}")


def test_another_letter_is_told_with_both_digests(visit: Visit, files: Path) -> None:
    page = visit("/verify/")

    check(page, files, letter="changed.txt")

    last = outcome(page).locator("ol > li").last
    expect(last).to_contain_text("Not good. The text is not the one of the act.")
    expect(last).to_contain_text(DIGEST)


def test_another_key_of_the_same_name_is_refused(visit: Visit, files: Path) -> None:
    page = visit("/verify/")

    check(page, files, key=vkey(ORIGIN, generate_key().public_key()))

    expect(outcome(page)).to_contain_text("The key must have signed once.")


def test_the_key_field_begins_with_this_installations_key_and_is_not_fixed(visit: Visit, files: Path) -> None:
    from undersigned.ledger.services import ledger_origin, signing_key

    page = visit("/verify/")
    field = page.get_by_label(KEY_FIELD)

    assert field.input_value() == vkey(ledger_origin(), signing_key().public_key())
    check(page, files, key="no key")
    expect(outcome(page)).to_contain_text("Nothing was checked")


def test_everything_can_be_done_with_the_keyboard_alone(visit: Visit) -> None:
    page = visit("/verify/")
    page.get_by_role("heading", name="Check a receipt").evaluate("node => { node.tabIndex = -1; node.focus(); }")

    def tab_to(name: str) -> None:
        for _ in range(30):
            page.keyboard.press("Tab")
            if page.evaluate("[document.activeElement.id, document.activeElement.textContent]").count(name):
                return
        pytest.fail(f"the keyboard does not lead to {name}")

    for field, text in (("receipt-text", TRUE), ("letter-text", LETTER.decode())):
        tab_to("Paste it instead")
        page.keyboard.press("Enter")
        tab_to(field)
        page.keyboard.insert_text(text)
    tab_to("key")
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(VKEY)
    page.keyboard.press("Enter")

    expect(outcome(page)).to_contain_text("The receipt holds.")


def test_a_file_can_be_dropped(visit: Visit) -> None:
    page = visit("/verify/")
    dropped = page.evaluate_handle(
        "text => { const all = new DataTransfer(); all.items.add(new File([text], 'receipt.json')); return all; }", TRUE
    )

    page.get_by_role("group", name="The receipt").dispatch_event("drop", {"dataTransfer": dropped})

    assert (
        page.get_by_label("Choose the file, or drop it here").evaluate("node => node.files[0].name") == "receipt.json"
    )


def test_nothing_given_is_said_and_not_called_false(visit: Visit) -> None:
    page = visit("/verify/")

    page.get_by_role("button", name="Check", exact=True).click()

    expect(outcome(page)).to_contain_text("There is no receipt yet.")


def test_checking_asks_the_server_nothing(visit: Visit, files: Path) -> None:
    page = visit("/verify/")
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    check(page, files)

    expect(outcome(page)).to_contain_text("The receipt holds.")
    assert asked == []


def test_a_link_brings_this_sites_own_files_along(visit: Visit) -> None:
    letter = released_letter(compact()).letter

    page = visit(f"/verify/?letter=/letters/{letter.slug}/letter.txt&receipt=/letters/{letter.slug}/letter.json")

    expect(page.get_by_text(f"Taken from this site: /letters/{letter.slug}/letter.txt")).to_be_visible()
    expect(outcome(page)).to_contain_text("A receipt has other fields.")


def test_a_link_to_another_site_is_not_followed(visit: Visit) -> None:
    page = visit("/verify/?receipt=https://elsewhere.example/receipt.json")

    expect(outcome(page)).to_contain_text("There is no receipt yet.")


def test_a_browser_without_the_signatures_is_told_so_in_words(visit: Visit, files: Path) -> None:
    page = visit("/verify/")
    page.evaluate("""() => {
      const whole = crypto.subtle.importKey.bind(crypto.subtle);
      crypto.subtle.importKey = (form, bytes, kind, ...rest) => kind.name === "Ed25519"
        ? Promise.reject(new DOMException("no", "NotSupportedError")) : whole(form, bytes, kind, ...rest);
    }""")

    check(page, files)

    expect(outcome(page)).to_contain_text("This browser cannot check the signatures")
    expect(outcome(page).locator("li")).to_have_count(0)


def test_without_scripts_the_page_tells_the_two_other_ways(visit: Visit) -> None:
    page = visit("/verify/", scripts=False)

    expect(page.get_by_text("This page checks receipts with JavaScript")).to_be_visible()
    expect(page.get_by_role("button", name="Check", exact=True)).to_have_count(0)
    expect(page.get_by_text("undersigned verify receipt.json letter.txt --key KEY")).to_be_visible()
    single_file = page.request.get(page.get_by_role("link", name="undersigned_verify.py").get_attribute("href") or "")
    assert single_file.text().startswith('"""Check a receipt')


def test_the_browser_judges_every_changed_receipt_as_we_do(visit: Visit) -> None:
    page = visit("/verify/")
    apart = {}

    for name, receipt, letter, key in mutants():
        if receipt.encode("utf-8", "surrogatepass") != receipt.encode("utf-8", "replace"):
            continue
        steps = verify_receipt(receipt, letter, key)
        held, count, words = page.evaluate(JUDGE, [receipt, letter and letter.decode(), key])
        if (held, count) != (all_passed(steps), len(steps)):
            apart[name] = (words, steps[-1])

    assert apart == {}


def test_the_browser_accepts_no_receipt_with_a_single_bit_turned(visit: Visit) -> None:
    page = visit("/verify/")

    turned, accepted = page.evaluate(FLIPS, [tomas_receipt(others=2, index=1), LETTER.decode(), VKEY])

    assert turned > 9_000
    assert accepted == []
