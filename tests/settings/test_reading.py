"""Settings: from where they are taken, and that a wrong one is named."""

import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from matcher import cli
from matcher.errors import SettingsError
from matcher.settings import Settings, database_url, home_dir, keys_path
from matcher.settings.model import keys_of
from matcher.settings.printing import as_toml, shown_settings
from matcher.settings.reading import read

Write = Callable[[str], Mapping[str, str]]
PASSWORD = "tarantella"


@pytest.fixture
def config(tmp_path: Path) -> Write:
    """The text of a settings file -> the environment that names it."""

    def write(text: str) -> Mapping[str, str]:
        path = tmp_path / "matcher.toml"
        path.write_text(text, encoding="utf-8")
        path.chmod(0o644)
        return {"MATCHER_CONFIG": str(path)}

    return write


def problems(environment: Mapping[str, str]) -> str:
    with pytest.raises(SettingsError) as refused:
        read(environment)
    message = str(refused.value)
    assert "\n" not in message
    return message


def test_without_anything_said_all_has_a_default() -> None:
    assert read({}) == (Settings(), {})


def test_the_environment_goes_before_the_file_and_the_file_before_the_defaults(
    config: Write,
) -> None:
    said = config('[web]\nbind = "127.0.0.1:9000"\nworkers = 3\n') | {"MATCHER_WEB_WORKERS": "5"}
    made, origins = read(said)
    assert (made.web.bind, made.web.workers, made.web.threads) == ("127.0.0.1:9000", 5, 4)
    assert origins == {"web.bind": said["MATCHER_CONFIG"], "web.workers": "$MATCHER_WEB_WORKERS"}


def test_paths_in_the_file_start_from_its_folder(config: Write, tmp_path: Path) -> None:
    made, _ = read(config('home = "state"\nkeys = "/safe/keys.toml"\n'))
    assert (made.home, made.keys) == (tmp_path / "state", Path("/safe/keys.toml"))


def test_an_empty_variable_says_nothing() -> None:
    assert read({"MATCHER_DATABASE": ""})[0].database is None


def test_several_hosts_in_one_variable_stand_between_commas() -> None:
    made, _ = read({"MATCHER_WEB_HOSTS": "matcher.example.org, localhost"})
    assert made.web.hosts == ("matcher.example.org", "localhost")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[web]\nworkers = 0\n", "web.workers: 0: Input should be greater"),
        ('[web]\nbind = "80"\n', "web.bind: '80': is neither HOST:PORT"),
        ('[web]\nbind = "localhost:99999"\n', "web.bind: 'localhost:99999'"),
        ('[web]\nhosts = ["*"]\n', "web.hosts: '*': '*' is no host's name"),
        ("[web]\nhosts = []\n", "web.hosts: (): Tuple should have at least 1"),
        ('[web]\nforwarded_from = ["proxy"]\n', "web.forwarded_from: 'proxy'"),
        ('[log]\nlevel = "loud"\n', "log.level: 'loud'"),
        ('database = "mysql://x/y"\n', "database: 'mysql://x/y': is neither sqlite"),
        ("[web]\nworkres = 3\n", "web.workres: there is no such setting"),
        ("web = 3\n", "web: there is no such setting"),
    ],
)
def test_a_wrong_value_is_named_with_its_file_and_key(config: Write, text: str, named: str) -> None:
    said = config(text)
    assert f"{said['MATCHER_CONFIG']}: {named}" in problems(said)


def test_a_wrong_variable_is_named_as_a_variable() -> None:
    assert "$MATCHER_WEB_WORKERS: 'many': " in problems({"MATCHER_WEB_WORKERS": "many"})
    assert "$MATCHER_DATABSE: there is no such setting" in problems({"MATCHER_DATABSE": "x"})


def test_all_problems_are_told_at_once(config: Write) -> None:
    said = config("[web]\nworkers = 0\n[lgo]\nlevel = 1\n") | {"MATCHER_LOG_LEVEL": "loud"}
    assert all(each in problems(said) for each in ("web.workers", "lgo.level", "LOG_LEVEL: 'loud'"))


@pytest.mark.parametrize("text", ["[web\n", "\xff"])
def test_a_file_that_is_no_toml_is_named(config: Write, tmp_path: Path, text: str) -> None:
    said = config("")
    (tmp_path / "matcher.toml").write_bytes(text.encode("latin-1"))
    assert f"$MATCHER_CONFIG: {said['MATCHER_CONFIG']}" in problems(said)
    assert "$MATCHER_CONFIG: /nowhere.toml" in problems({"MATCHER_CONFIG": "/nowhere.toml"})


def test_a_password_may_come_from_a_file_and_goes_into_the_url(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    secret = tmp_path / "password"
    secret.write_text("p@ss/1\n", encoding="utf-8")
    monkeypatch.setenv("MATCHER_DATABASE", "postgresql://matcher@db:5432/matcher")
    monkeypatch.setenv("MATCHER_DATABASE_PASSWORD_FILE", str(secret))
    assert database_url() == "postgresql://matcher:p%40ss%2F1@db:5432/matcher"
    monkeypatch.setenv("MATCHER_DATABASE", "postgresql://db/matcher")
    with pytest.raises(SettingsError, match="has to name a user"):
        database_url()
    monkeypatch.setenv("MATCHER_DATABASE_PASSWORD_FILE", str(tmp_path / "none"))
    with pytest.raises(SettingsError, match="DATABASE_PASSWORD_FILE"):
        database_url()


def test_a_file_with_a_password_that_others_may_read_is_refused(
    config: Write, tmp_path: Path
) -> None:
    said = config(f'database_password = "{PASSWORD}"\n')
    told = problems(said)
    assert "database_password: others may read it" in told
    assert PASSWORD not in told
    (tmp_path / "matcher.toml").chmod(0o600)
    made, _ = read(said)
    assert PASSWORD not in repr(made)


def test_a_wrong_url_with_a_password_is_named_without_it() -> None:
    told = problems({"MATCHER_DATABASE": f"mysql://anna:{PASSWORD}@db/x"})
    assert "$MATCHER_DATABASE" in told
    assert PASSWORD not in told


def test_what_is_printed_can_be_read_again_and_hides_secrets(config: Write) -> None:
    said = {
        "MATCHER_DATABASE": f"postgresql://anna:{PASSWORD}@db/x",
        "MATCHER_DATABASE_PASSWORD": PASSWORD,
        "MATCHER_WEB_HOSTS": "matcher.example.org",
    }
    text = as_toml(shown_settings(said))
    assert PASSWORD not in text
    assert set(shown_settings(said)) == {key.name for key in keys_of()}
    table = tomllib.loads(text)
    assert table["database"] == "postgresql://anna:***@db/x"
    assert table["web"] == read(said)[0].web.model_dump(mode="json")


def test_the_command_prints_them_or_names_what_is_wrong(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["matcher", "config"])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert not ended.value.code
    assert 'bind = "127.0.0.1:8000"  # default, MATCHER_WEB_BIND' in capsys.readouterr().out
    monkeypatch.setenv("MATCHER_LOG_LEVEL", "loud")
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 2
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "$MATCHER_LOG_LEVEL: 'loud'" in err


def test_where_things_are_is_read_from_the_settings(
    config: Write, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("MATCHER_HOME", "MATCHER_DATABASE", "MATCHER_KEYS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("MATCHER_CONFIG", config('home = "state"\n')["MATCHER_CONFIG"])
    assert home_dir() == tmp_path / "state"
    assert keys_path() == tmp_path / "state" / "keys.toml"
    assert database_url() == f"sqlite:///{tmp_path / 'state' / 'matcher.sqlite'}"
