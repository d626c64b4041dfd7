"""Write trained weights as the int8 ONNX graph that ships: `python -m training.export --weights build/model`."""

import argparse
import json
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
import yaml
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional as F

from quipu.language.analyzer import digest
from quipu.language.lexicon import WIDTH
from training.batches import Labels
from training.network import Namer, Parser
from training.train import LEXICON, encoder, read_labels, read_spelling, sizes

INPUTS = ("pieces", "owner", "first", "last", "features")
OUTPUTS = ("arcs", "relations", "governors", "labels", "upos", "feats", "names")


class Exported(nn.Module):
    """The parser as the runtime reads it: tags and features decided, relations left to be scored for the tree's pairs alone.

    A word's scores are `relations[word] @ governors[head] + labels[word]`: with the shapes [batch, words, classes, label],
    [batch, words, label] and [batch, words, classes].
    """

    def __init__(self, parser: Parser, labels: Labels, namer: Namer | None, weighing: Mapping[str, float]) -> None:
        super().__init__()
        self.parser, self.namer = parser, namer
        self.beside = weighing["beside"]
        self.doubt = torch.tensor([weighing["doubt"] if name == "O" else 0.0 for name in labels.names])
        # One flat matrix, since only such are quantized by channel: label, relations times label.
        self.pairing = nn.Parameter(parser.label.detach().permute(1, 0, 2).reshape(parser.label.shape[1], -1).contiguous())
        self.widths = [len(values) for values in labels.feats.values()]

    def forward(
        self, pieces: Tensor, owner: Tensor, first: Tensor, last: Tensor, features: Tensor, known: Tensor | None = None
    ) -> tuple[Tensor, ...]:
        parser = self.parser
        words, deep = parser.encode_deep(pieces, owner, first, last, features)
        there = torch.cat([torch.ones_like(first[:, :1]), (first[:, 1:] > 0).long()], 1) > 0
        dependant, governor = parser.relation_scores(words)
        relations = (dependant @ self.pairing).view(*dependant.shape[:2], *parser.label.shape[:2]) + parser.label_two.weight
        names = F.log_softmax(parser.names(words), -1)
        if self.namer is not None and known is not None:
            names = self.beside * names + F.log_softmax(self.namer(words, deep, known, there), -1) + self.doubt
        feats = [part.argmax(-1) for part in parser.feats(words).split(self.widths, -1)]
        return (
            parser.arcs(words, there),
            relations,
            governor,
            parser.label_one(dependant),
            parser.upos(words).argmax(-1),
            torch.stack(feats, -1),
            F.log_softmax(names, -1),
        )


def main(line: Sequence[str] | None = None) -> None:
    """Export, quantize, and write the graph, the vocabulary and the card with the digest; each replaces what stood there."""
    arguments = _arguments(line)
    raw = json.loads((arguments.weights / "labels.json").read_text("utf-8"))
    labels = read_labels(arguments.weights)
    settings = yaml.safe_load(Path(__file__).with_name("settings.yaml").read_text("utf-8"))
    lexicon = arguments.lexicon.read_bytes()
    parser = Parser(sizes(labels, settings, read_spelling(arguments.encoder, arguments.lexicon, arguments.known).lexicon))
    parser.load_state_dict(torch.load(arguments.weights / "weights.pt", map_location="cpu"))
    namer = read_namer(arguments.weights / "namer.pt", labels, settings)
    known = arguments.known.read_text("utf-8")
    arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        graph = Path(scratch) / "float.onnx"
        write_graph(
            Exported(parser.eval(), labels, namer, settings["namer"]).eval(), graph, [*INPUTS, *["known"] * (namer is not None)]
        )
        done = graph if arguments.float else Path(scratch) / "int8.onnx"
        if not arguments.float:
            quantize(graph, done)
        content = done.read_bytes()
    vocabulary = (arguments.encoder / "vocab.txt").read_text("utf-8")
    card = {"digest": digest(content, vocabulary, raw, known, lexicon), "licence": "CC-BY-SA-4.0", "labels": raw}
    for name, written in (
        ("model.onnx", content),
        ("vocabulary.txt", vocabulary.encode()),
        ("known.txt", known.encode()),
        ("lexicon.bin", lexicon),
        ("model.json", json.dumps(card).encode()),
    ):
        unfinished = arguments.out / f"{name}.part"
        unfinished.write_bytes(written)
        unfinished.rename(arguments.out / name)
    print(f"{len(content) / 1e6:.1f} MB, digest {card['digest'][:12]}")


def read_namer(path: Path, labels: Labels, settings: Mapping[str, Any]) -> Namer | None:
    """The namer that was trained for these weights; None where there is none yet, and the parser's own scores of names serve."""
    if not path.exists():
        return None
    namer = Namer(len(labels.names), settings["label_size"], settings["namer"]["dropout"])
    namer.load_state_dict(torch.load(path, map_location="cpu"))
    return namer.eval()


def quantize(graph: Path, out: Path) -> None:
    """Weights and tables of vectors to int8, a scale a channel; activations as they come.

    Seven bits of the eight are used: processors without VNNI add up pairs of products in 16 bits, which eight would overflow.
    """
    kinds = ["MatMul", "Gather"]
    quantize_dynamic(graph, out, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True, op_types_to_quantize=kinds)


class Vectors(nn.Module):
    """The parser as the namer's training reads it."""

    def __init__(self, parser: Parser) -> None:
        super().__init__()
        self.parser = parser

    def forward(self, pieces: Tensor, owner: Tensor, first: Tensor, last: Tensor, features: Tensor) -> tuple[Tensor, Tensor]:
        words, deep = self.parser.encode_deep(pieces, owner, first, last, features)
        return words, deep


def write_graph(model: nn.Module, path: Path, inputs: Sequence[str] = INPUTS, outputs: Sequence[str] = OUTPUTS) -> None:
    """The float graph, with batch, pieces and words of any number."""
    example = {
        "pieces": torch.ones(2, 6, dtype=torch.long), "owner": torch.tensor([[0, 1, 2, 2, 3, 0]] * 2),
        "first": torch.tensor([[0, 1, 2, 4]] * 2), "last": torch.tensor([[0, 1, 3, 4]] * 2),
        "features": torch.ones(2, 4, WIDTH, dtype=torch.long), "known": torch.ones(2, 4, dtype=torch.long),
    }  # fmt: skip
    axes = {name: {0: "batch", 1: "words"} for name in (*inputs, *outputs)}
    axes |= {name: {0: "batch", 1: "pieces"} for name in ("pieces", "owner")}
    axes |= {"arcs": {0: "batch", 1: "words", 2: "words"}} if "arcs" in outputs else {}
    torch.onnx.export(
        model,
        tuple(example[name] for name in inputs),
        str(path),
        input_names=list(inputs),
        output_names=list(outputs),
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


def _arguments(line: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, default=Path("build/model"))
    parser.add_argument("--known", type=Path, default=Path("build/known.txt"), help="list of words; see training.known")
    parser.add_argument("--lexicon", type=Path, default=LEXICON, help="what words may be; see training.lexicon")
    parser.add_argument("--encoder", type=Path, default=encoder(), help="folder with MiniLM's vocab.txt")
    parser.add_argument("--out", type=Path, default=Path("src/quipu/language/model"))
    parser.add_argument("--float", action="store_true", help="leave the graph in float, to measure what int8 costs")
    return parser.parse_args(line)


if __name__ == "__main__":
    main()
