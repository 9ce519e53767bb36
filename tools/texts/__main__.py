"""`python -m tools.texts`: bring the files of Qt Linguist up to date with the code, and compile them."""

import hashlib
import json
import subprocess
import sys
from pathlib import Path

from segmentation.atomic import write_atomically
from tools.texts.gathering import gathered, sentence_templates
from tools.texts.linguist_file import NUMBER_FORMS, linguist_file, read_translations

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = ROOT / "resources" / "translations"


def main() -> int:
    """Write all files; return 1 if something is left to translate."""
    messages = gathered(ROOT)
    templates = json.dumps(sentence_templates(messages), indent=0, ensure_ascii=False)
    write_atomically(TRANSLATIONS / "sentences.json", f"{templates}\n".encode())
    left = 0
    for language in NUMBER_FORMS:
        path = TRANSLATIONS / f"carmask_{language}.ts"
        text = linguist_file(language, messages, read_translations(path))
        write_atomically(path, text.encode())
        release = Path(sys.executable).with_name("pyside6-lrelease")
        compiled = path.with_suffix(".qm")
        subprocess.run([release, "-silent", path, "-qm", compiled], check=True)
        seal = hashlib.sha256(compiled.read_bytes()).hexdigest()
        write_atomically(path.with_suffix(".qm.sha256"), f"{seal}\n".encode())
        unfinished = text.count('type="unfinished"')
        print(f"{path.relative_to(ROOT)}: {len(messages):,} texts, {unfinished:,} not translated yet")
        left += unfinished
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
