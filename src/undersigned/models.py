"""Every model, in the order of a letter's life. Named one by one: tools and migrations find them all here."""

from undersigned.accounts.models import User
from undersigned.archive.models import (
    ImportedAddressee,
    ImportedAsk,
    ImportedChange,
    ImportedLetter,
    ImportedSignatory,
    ImportedVersion,
    Source,
)
from undersigned.circulation.models import Circulation, Invitation
from undersigned.coverage.models import Article, Beside, FeedSource, Finding, SuggestedArticle
from undersigned.ledger.models import Checkpoint, Leaf, LedgerHead, LedgerKey, Opening, TreeNode
from undersigned.letter.models import Addressee, Ask, Letter, Version
from undersigned.mail.models import Mail
from undersigned.release.models import Release, ReleasedFile, Signatory
from undersigned.roster.models import (
    ApprovedDomain,
    Coalition,
    Contact,
    Jurisdiction,
    Membership,
    Office,
    Organization,
    Organizer,
    Person,
    Term,
)
from undersigned.search.models import ListedName, ListedTopic, SearchEntry
from undersigned.signing.models import Challenge, Signature

__all__ = [
    "Addressee",
    "ApprovedDomain",
    "Article",
    "Ask",
    "Beside",
    "Challenge",
    "Checkpoint",
    "Circulation",
    "Coalition",
    "Contact",
    "FeedSource",
    "Finding",
    "ImportedAddressee",
    "ImportedAsk",
    "ImportedChange",
    "ImportedLetter",
    "ImportedSignatory",
    "ImportedVersion",
    "Invitation",
    "Jurisdiction",
    "Leaf",
    "LedgerHead",
    "LedgerKey",
    "Letter",
    "ListedName",
    "ListedTopic",
    "Mail",
    "Membership",
    "Office",
    "Opening",
    "Organization",
    "Organizer",
    "Person",
    "Release",
    "ReleasedFile",
    "SearchEntry",
    "Signatory",
    "Signature",
    "Source",
    "SuggestedArticle",
    "Term",
    "TreeNode",
    "User",
    "Version",
]
