"""An ESCO release of three occupations and six skills, in the official layout."""

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

ESCO = "http://data.europa.eu/esco"
COOK = f"{ESCO}/occupation/cook-0001"
BAKER = f"{ESCO}/occupation/baker-0002"
DRIVER = f"{ESCO}/occupation/driver-0003"
COOK_MEAT = f"{ESCO}/skill/s-0001"
COOK_FISH = f"{ESCO}/skill/s-0002"
KNEAD = f"{ESCO}/skill/s-0003"
DRIVE = f"{ESCO}/skill/s-0004"
ITALIAN = f"{ESCO}/skill/s-0005"
HACCP = f"{ESCO}/skill/s-0006"
COOKING = f"{ESCO}/skill/g-0001"

Table = Sequence[Mapping[str, str]]


def _concept(uri: str, label: str, also: str = "", **more: str) -> dict[str, str]:
    return {
        "conceptUri": uri,
        "preferredLabel": label,
        "altLabels": also,
        "hiddenLabels": "",
        "status": "released",
        **more,
    }


def tables() -> dict[str, Table]:
    """File name -> rows; a test changes what it wants before it writes them."""
    skill = {"skillType": "skill/competence", "description": ""}
    return {
        "occupations_en.csv": [
            _concept(COOK, "cook", "kitchen cook\nmeal maker", iscoGroup="5120", description="x"),
            _concept(BAKER, "baker", "bread maker", iscoGroup="7512", description="x"),
            _concept(DRIVER, "taxi driver", "cab driver", iscoGroup="8322", description="x"),
        ],
        "skills_en.csv": [
            _concept(
                COOK_MEAT,
                "cook meat dishes",
                "prepare meat",
                skillType="skill/competence",
                description="Grill, roast and stew beef or poultry.",
            ),
            _concept(COOK_FISH, "cook fish", **skill),
            _concept(KNEAD, "knead dough", **skill),
            _concept(DRIVE, "drive vehicles", **skill),
            _concept(ITALIAN, "Italian", skillType="knowledge", description=""),
            _concept(HACCP, "food safety rules", "HACCP", skillType="knowledge", description=""),
        ],
        "skillGroups_en.csv": [_concept(COOKING, "preparing food")],
        "ISCOGroups_en.csv": [_concept(f"{ESCO}/isco/C5120", "Cooks", code="5120")],
        "occupationSkillRelations.csv": [
            {"occupationUri": o, "relationType": kind, "skillType": "", "skillUri": s}
            for o, kind, s in (
                (COOK, "essential", COOK_MEAT),
                (COOK, "optional", COOK_FISH),
                (COOK, "essential", HACCP),
                (BAKER, "essential", KNEAD),
                (BAKER, "essential", HACCP),
                (DRIVER, "essential", DRIVE),
            )
        ],
        "skillSkillRelations.csv": [
            {
                "originalSkillUri": COOK_MEAT,
                "originalSkillType": "skill/competence",
                "relationType": "optional",
                "relatedSkillType": "skill/competence",
                "relatedSkillUri": COOK_FISH,
            }
        ],
        "broaderRelationsOccPillar.csv": [
            {
                "conceptType": "Occupation",
                "conceptUri": COOK,
                "broaderType": "ISCOGroup",
                "broaderUri": f"{ESCO}/isco/C5120",
            }
        ],
        "broaderRelationsSkillPillar.csv": [
            {
                "conceptType": "KnowledgeSkillCompetence",
                "conceptUri": COOK_MEAT,
                "broaderType": "SkillGroup",
                "broaderUri": COOKING,
            }
        ],
        "languageSkillsCollection_en.csv": [_concept(ITALIAN, "Italian")],
        "digitalSkillsCollection_en.csv": [_concept(f"{ESCO}/skill/elsewhere", "typing")],
        "transversalSkillsCollection_en.csv": [_concept(f"{ESCO}/skill/elsewhere", "typing")],
    }


def write_release(path: Path, files: Mapping[str, Table] | None = None) -> Path:
    """The zip. The files stand in a folder, as they do in some downloads."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, rows in (files or tables()).items():
            archive.writestr(f"ESCO/{name}", as_csv(rows))
    return path


def as_csv(rows: Table) -> str:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, fieldnames=list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def write_labels(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    """A label file: the header is the first row."""
    path.write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    return path
