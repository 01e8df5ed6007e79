import pytest

from bench.figure import Figure, Peer


def test_figure_prints_name_value_unit_and_bar():
    figure = Figure(name="load", value=12.3456, unit="s", op="<=", bar=20)
    assert str(figure) == "figure load 12.35 s bar <= 20"


def test_figure_prints_its_peer_and_the_ratio():
    peer = Peer(name="django-view", value=120)
    figure = Figure(name="pages", value=6000, unit="requests/s", op=">=", bar=20, peer=peer)
    assert str(figure) == ("figure pages 6000 requests/s bar >= 20 peer django-view 120 ratio 50")


@pytest.mark.parametrize(("seconds", "reached"), [(20, True), (39, True), (41, False)])
def test_time_by_itself_misses_only_beyond_twice_its_bar(seconds, reached):
    assert Figure(name="load", value=seconds, unit="s", op="<=", bar=20).reached is reached


@pytest.mark.parametrize(("megabytes", "reached"), [(249, True), (251, False)])
def test_memory_misses_right_beyond_its_bar(megabytes, reached):
    assert Figure(name="memory", value=megabytes, unit="MB", op="<", bar=250).reached is reached


@pytest.mark.parametrize(("ours", "reached"), [(2000, True), (1999, False)])
def test_bar_of_peer_is_set_on_the_ratio(ours, reached):
    peer = Peer(name="django-view", value=100)
    figure = Figure(
        name="pages", value=ours, unit="requests/s", op=">=", bar=20, peer=peer, of_peer=True
    )
    assert figure.reached is reached


def test_bar_of_peer_without_a_peer_is_refused():
    with pytest.raises(ValueError, match="needs a peer"):
        Figure(name="pages", value=1, unit="requests/s", op=">=", bar=20, of_peer=True)
