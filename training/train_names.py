"""Train the namer on a parser that stays as it is: `python -m training.train_names --parser build/model --out build/model`.

The parser's vectors of all sentences are computed once and kept, so that the rest takes minutes.
"""

import argparse
import math
import random
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import onnxruntime
import torch
import yaml
from torch import Tensor
from torch.nn import functional as F

from quipu.language.known import known_row, read_known
from quipu.language.names import best_tags, spans
from training.batches import IGNORED, Labels, Spelling, batches, tensors
from training.corpora import chosen, corpora, treebanks
from training.corpus import Example, read
from training.export import INPUTS, Vectors, quantize, write_graph
from training.network import Namer, Parser
from training.train import LEXICON, encoder, read_labels, read_spelling, sizes


@dataclass(frozen=True, slots=True)
class Seen:
    """A sentence as the namer reads it: vectors in half precision, what lists know, and the tags' numbers."""

    vectors: Tensor
    known: Tensor
    tags: Tensor


def main(line: Sequence[str] | None = None) -> None:
    """Train by the settings' `namer` and leave `namer.pt` in `--out`."""
    arguments = _arguments(line)
    settings = yaml.safe_load(Path(__file__).with_name("settings.yaml").read_text("utf-8"))
    torch.manual_seed(settings["seed"])
    torch.set_num_threads(arguments.threads or settings["threads"])
    labels = read_labels(arguments.parser)
    spelling = read_spelling(arguments.encoder, arguments.lexicon, arguments.known)
    parser = Parser(sizes(labels, settings, spelling.lexicon))
    parser.load_state_dict(torch.load(arguments.parser / "weights.pt", map_location="cpu"))
    reader = Reader(parser, labels, spelling, read_known(arguments.known.read_text("utf-8")))
    trees = corpora(settings, arguments.names, treebanks(settings["trees"], arguments.data, arguments.silver))
    examples = named(chosen(trees, {**settings, **settings["namer"]}), settings["namer"]["nameless"], settings["seed"])
    print(f"{len(examples)} sentences, {sum(len(example.words) for example in examples)} words", flush=True)
    seen = list(reader.read(examples))
    watched = {
        name: list(
            reader.read(
                [one for one in read(arguments.data / part["file"], part["names"], arguments.data) if None not in one.names]
            )
        )
        for name, part in settings["watch_names"].items()
    }
    namer = Namer(len(labels.names), settings["label_size"], settings["namer"]["dropout"])
    train(namer, seen, watched, labels.names, settings["namer"] | {"minutes": arguments.minutes, "seed": settings["seed"]})
    torch.save(namer.state_dict(), arguments.out / "namer.pt")


def _arguments(line: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--silver", type=Path, default=Path("build"), help="folder with silver trees")
    parser.add_argument(
        "--names", type=Path, default=Path("build/names"), help="folder with corpora of names; see training.fetch"
    )
    parser.add_argument("--lexicon", type=Path, default=LEXICON, help="what words may be; see training.lexicon")
    parser.add_argument("--known", type=Path, default=Path("build/known.txt"), help="list of words; see training.known")
    parser.add_argument("--parser", type=Path, default=Path("build/model"), help="folder with weights.pt and labels.json")
    parser.add_argument("--encoder", type=Path, default=encoder(), help="folder with MiniLM's vocab.txt")
    parser.add_argument("--out", type=Path, default=Path("build/model"))
    parser.add_argument("--minutes", type=float, default=20, help="for training; vectors are computed before")
    parser.add_argument("--threads", type=int, help="on a machine with other work to do, one may be faster than two")
    return parser.parse_args(line)


def named(examples: Sequence[Example], nameless: float, seed: int) -> list[Example]:
    """Those in which a tag is known: all with a name, and a share of those without."""
    rng = random.Random(seed)
    return [
        example
        for example in examples
        if any(tag not in (None, "O") for tag in example.names) or ("O" in example.names and rng.random() < nameless)
    ]


class Reader:
    """The parser, in int8 as it ships, with all that turns words into its vectors."""

    def __init__(self, parser: Parser, labels: Labels, spelling: Spelling, known: Mapping[str, int]) -> None:
        self.labels, self.spelling, self.known = labels, spelling, known
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = torch.get_num_threads()
        with tempfile.TemporaryDirectory() as scratch:
            graph, small = Path(scratch) / "float.onnx", Path(scratch) / "int8.onnx"
            write_graph(Vectors(parser.eval()).eval(), graph, INPUTS, ("vectors", "deep"))
            quantize(graph, small)
            self._session = onnxruntime.InferenceSession(small.read_bytes(), options, providers=["CPUExecutionProvider"])

    def read(self, examples: Sequence[Example]) -> Iterator[Seen]:
        """The sentences with their vectors, in groups of like length."""
        for group in batches(examples, 400, random.Random(0)):
            batch = tensors(group, self.labels, self.spelling, None)
            feed = {name: part.numpy() for name, part in zip(INPUTS, batch.inputs, strict=True)}
            words, deep = (torch.from_numpy(part) for part in self._session.run(None, feed))
            for example, one, two, tags in zip(group, words, deep, batch.names, strict=True):
                size = len(example.words) + 1
                known = torch.tensor([0, *known_row(example.words, self.known)])
                yield Seen(torch.cat([one, two], -1)[:size].to(torch.bfloat16), known, tags[:size])


def train(
    namer: Namer, seen: Sequence[Seen], watched: Mapping[str, Sequence[Seen]], names: Sequence[str], settings: Mapping[str, Any]
) -> None:
    """So many rounds as the settings say, fewer where the time would run out; the namer ends as the average of its last steps."""
    rng = random.Random(settings["seed"])
    optimizer = torch.optim.AdamW(namer.parameters(), weight_decay=settings["weight_decay"])
    average = {name: value.detach().clone() for name, value in namer.state_dict().items()}
    groups = [group for _ in range(settings["rounds"]) for group in _groups(seen, settings["words_a_batch"], rng)]
    started, looks = time.monotonic(), 1
    for done, group in enumerate(groups):
        share = max(done / len(groups), (time.monotonic() - started) / 60 / settings["minutes"])
        if share >= 1:
            break
        for part in optimizer.param_groups:
            part["lr"] = settings["learning_rate"] * _pace(share, settings["warmup"])
        cost = step(namer, group, optimizer, settings["smoothing"])
        keep = min(settings["average"], share * 4)
        with torch.no_grad():
            for name, value in namer.state_dict().items():
                average[name].lerp_(value, 1 - keep)
        if share * settings["looks"] >= looks:
            looks += 1
            print(f"{done}/{len(groups)} {share:.2f} loss {cost:.3f}", watch(namer, average, watched, names), flush=True)
    namer.load_state_dict(average)
    print("end", watch(namer, average, watched, names), flush=True)


def _pace(share: float, warmup: float) -> float:
    return share / warmup if share < warmup else 0.5 * (1 + math.cos(math.pi * (share - warmup) / (1 - warmup)))


def _groups(seen: Sequence[Seen], words: int, rng: random.Random) -> list[list[Seen]]:
    ordered = sorted(seen, key=lambda one: len(one.tags) + rng.random() * 4)
    groups: list[list[Seen]] = [[]]
    for one in ordered:
        if groups[-1] and (len(groups[-1]) + 1) * len(one.tags) > words:
            groups.append([])
        groups[-1].append(one)
    rng.shuffle(groups)
    return groups


def step(namer: Namer, group: Sequence[Seen], optimizer: torch.optim.Optimizer, smoothing: float) -> float:
    """One step; gives the loss."""
    namer.train()
    scores, tags = _scored(namer, group)
    cost = F.cross_entropy(scores.flatten(0, 1).float(), tags.flatten(), ignore_index=IGNORED, label_smoothing=smoothing)
    optimizer.zero_grad()
    cost.backward()
    torch.nn.utils.clip_grad_norm_(namer.parameters(), 2.0)
    optimizer.step()
    return float(cost.detach())


def _scored(namer: Namer, group: Sequence[Seen]) -> tuple[Tensor, Tensor]:
    vectors, known, tags = (
        torch.nn.utils.rnn.pad_sequence([getattr(one, part) for one in group], batch_first=True, padding_value=value)
        for part, value in (("vectors", 0), ("known", 0), ("tags", IGNORED))
    )
    sizes = torch.tensor([len(one.tags) for one in group])
    there = torch.arange(int(sizes.max()))[None] < sizes[:, None]
    with torch.autocast("cpu", dtype=torch.bfloat16):
        words, deep = vectors.split([384, vectors.shape[2] - 384], -1)
        return namer(words, deep, known, there), tags


@torch.no_grad()
def watch(
    namer: Namer, average: Mapping[str, Tensor], watched: Mapping[str, Sequence[Seen]], names: Sequence[str]
) -> dict[str, float]:
    """F1 of names of the averaged namer, in per cent; sentences in which something is left open do not count."""
    held = {name: value.clone() for name, value in namer.state_dict().items()}
    namer.load_state_dict(average)
    namer.eval()
    found = {name: _f1(namer, seen, names) for name, seen in watched.items()}
    namer.load_state_dict(held)
    return found


def _f1(namer: Namer, seen: Sequence[Seen], names: Sequence[str]) -> float:
    counts: Counter[str] = Counter()
    for group in _groups([one for one in seen if int((one.tags == IGNORED).sum()) == 1], 4000, random.Random(0)):
        scores, tags = _scored(namer, group)
        for row, gold in zip(scores.float().log_softmax(-1).numpy(), tags, strict=True):
            size = int((gold != IGNORED).sum())
            own = set(spans([names[at] for at in best_tags(row[1 : size + 1], names)]))
            true = set(spans([names[at] for at in gold[1 : size + 1].tolist()]))
            counts["right"] += len(own & true)
            counts["all"] += len(own) + len(true)
    return round(200 * counts["right"] / max(1, counts["all"]), 2)


if __name__ == "__main__":
    main()
