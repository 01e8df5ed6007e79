from plenary.algorithms.coverage.claims import Claim
from plenary.algorithms.coverage.scoring import matches, scored


def marked(what, start, end, **normalised):
    return {"type": what, "start": start, "end": end, "span": "", "normalised": normalised}


def found(what, start, end, **normalised):
    return Claim(what, start, end, "", normalised)


def report(*claims, lang="en", text=""):
    return {"lang": lang, "text": text, "date": "2024-05-07", "claims": claims}


def measured(one, *claims):
    return scored([one], lambda _: claims)["by_type"]


def test_counts_precision_recall_and_f1_by_type_and_language():
    one = report(
        marked("figure", 0, 10, count=5), marked("figure", 20, 30), marked("date", 40, 50)
    )
    claims = (found("figure", 0, 10, count=5), found("place", 60, 70))
    figures = {"n": 2, "precision": 1.0, "recall": 0.5, "f1": 0.6667, "normalised": 1.0}
    nothing = {"precision": 0.0, "recall": 0.0, "f1": 0.0, "normalised": None}
    by_type = {
        "date": {"n": 1, **nothing},
        "figure": figures,
        "place": {"n": 0, **nothing},
    }
    assert scored([one], lambda _: claims) == {
        "by_type": by_type,
        "by_lang": {"en": by_type},
        "files": 1,
    }


def test_half_of_the_union_is_enough_and_less_is_not():
    gold = [marked("title", 0, 10)]
    assert matches(gold, [found("title", 0, 20)]) != []
    assert matches(gold, [found("title", 0, 21)]) == []
    assert matches(gold, [found("session", 0, 10)]) == []


def test_each_span_is_used_once_and_the_best_first():
    gold = [marked("title", 0, 10), marked("title", 0, 14)]
    claims = [found("title", 0, 14), found("title", 0, 10)]
    assert [(one["end"], claim.end) for one, claim in matches(gold, claims)] == [
        (10, 10),
        (14, 14),
    ]
    assert len(matches(gold, claims[:1])) == 1


def test_figures_are_right_with_number_and_operator():
    gold = report(marked("figure", 0, 10, count=100, count_op=">", countries=44, inside="quote"))
    right = found("figure", 0, 10, count=100, count_op=">", countries=44)
    exact = found("figure", 0, 10, count=100, countries=44)
    assert measured(gold, right)["figure"]["normalised"] == 1.0
    assert measured(gold, exact)["figure"]["normalised"] == 0.0


def test_dates_are_right_when_one_begins_the_other():
    gold = report(marked("date", 0, 10, resolves_to="2023"))
    assert measured(gold, found("date", 0, 10, value="2023-05-05"))["date"]["normalised"] == 1.0
    assert measured(gold, found("date", 0, 10, value="2024"))["date"]["normalised"] == 0.0


def test_durations_have_no_day_to_be_right():
    gold = report(marked("date", 0, 10, kind="duration", value="2 days"))
    assert measured(gold, found("date", 0, 10))["date"]["normalised"] is None


def test_names_are_right_in_any_order_and_spelling_of_the_report():
    gold = report(marked("person", 0, 10, name="Zoë Ng", variant="Ng Zoe"))
    assert measured(gold, found("person", 0, 10, name="Dr Zoë Ng"))["person"]["normalised"] == 1.0
    assert measured(gold, found("person", 0, 10, name="Zoë Lee"))["person"]["normalised"] == 0.0


def test_speaker_is_compared_only_where_the_report_names_him():
    gold = marked("quote", 0, 10, speaker="Ann Lee")
    claim = found("quote", 0, 10, speaker="Lee")
    assert measured(report(gold, text="Ms Lee said"), claim)["quote"]["normalised"] == 1.0
    assert measured(report(gold, text="she said"), claim)["quote"]["normalised"] is None


def test_place_and_dateline_compare_folded_text():
    gold = report(marked("dateline", 0, 10, place="Genève", date="2024-05-05"))
    right = found("dateline", 0, 10, place="GENEVE", date="2024-05-05")
    assert measured(gold, right)["dateline"]["normalised"] == 1.0
    wrong = found("dateline", 0, 10, place="Geneva", date="2024-05-05")
    assert measured(gold, wrong)["dateline"]["normalised"] == 0.0
