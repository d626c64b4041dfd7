"""The network: MiniLM's encoder over word pieces and word features, and heads for tags, features, names and the tree."""

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional as F

from quipu.language.known import KINDS

HIDDEN = 384
LAYERS = 6
ATTENTION_HEADS = 12
VOCABULARY = 30_522
POSITIONS = 512
NAMER_SIZE, NAMER_LAYERS, KNOWN_SIZE = 256, 2, 32
MIDDLE = 4
"""The layer whose vectors of pieces the namer reads beside the last: less of one corpus's names is written into them."""
MASKED = -1e4
"""Added to the scores of what is only padding."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many classes each head tells apart, and how wide it is."""

    upos: int
    feats: int
    names: int
    relations: int
    features: int
    buckets: int
    arc: int
    label: int
    dropout: float


class Layer(nn.Module):
    """One layer of the encoder, as BERT has it."""

    def __init__(self, dropout: float, size: int = HIDDEN, heads: int = ATTENTION_HEADS) -> None:
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(size, size)
        self.key = nn.Linear(size, size)
        self.value = nn.Linear(size, size)
        self.out = nn.Linear(size, size)
        self.out_norm = nn.LayerNorm(size, eps=1e-12)
        self.up = nn.Linear(size, 4 * size)
        self.down = nn.Linear(4 * size, size)
        self.down_norm = nn.LayerNorm(size, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden: Tensor, mask: Tensor) -> Tensor:
        batch, length, size = hidden.shape
        shape = (batch, length, self.heads, size // self.heads)
        query, key, value = (part(hidden).view(shape).transpose(1, 2) for part in (self.query, self.key, self.value))
        scores = query @ key.transpose(-1, -2) / (size // self.heads) ** 0.5 + mask
        mixed = (scores.softmax(-1) @ value).transpose(1, 2).reshape(batch, length, size)
        hidden = self.out_norm(hidden + self.dropout(self.out(mixed)))
        return self.down_norm(hidden + self.dropout(self.down(F.gelu(self.up(hidden)))))


class Parser(nn.Module):
    """Sentences in, scores out.

    Takes `pieces` [batch, pieces] (0 is padding), `owner` [batch, pieces] (which word a piece belongs to, 0 for the marks at the
    ends, words from 1), `first` and `last` [batch, words + 1] (where each word's first and last piece stand; word 0 is the root)
    and `features` [batch, words + 1, features]. Gives the scores of tags, features and names [batch, words + 1, classes], of arcs
    [batch, dependant, governor] and of relations [batch, dependant, governor, classes].
    """

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.pieces = nn.Embedding(VOCABULARY, HIDDEN, padding_idx=0)
        self.positions = nn.Embedding(POSITIONS, HIDDEN)
        self.kind = nn.Parameter(torch.zeros(HIDDEN))
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.features = nn.Embedding(sizes.buckets, sizes.label)
        nn.init.normal_(self.features.weight, std=0.1)
        self.into_pieces = nn.Linear(sizes.label, HIDDEN)
        nn.init.zeros_(self.into_pieces.bias)
        nn.init.normal_(self.into_pieces.weight, std=0.01)
        self.layers = nn.ModuleList(Layer(sizes.dropout / 2) for _ in range(LAYERS))
        self.word = nn.Linear(2 * HIDDEN + sizes.label, HIDDEN)
        self.word_norm = nn.LayerNorm(HIDDEN)
        self.upos = nn.Linear(HIDDEN, sizes.upos)
        self.feats = nn.Linear(HIDDEN, sizes.feats)
        self.names = nn.Linear(HIDDEN, sizes.names)
        self.arc_dependant = nn.Linear(HIDDEN, sizes.arc)
        self.arc_governor = nn.Linear(HIDDEN, sizes.arc)
        self.arc = nn.Parameter(torch.zeros(sizes.arc + 1, sizes.arc))
        nn.init.xavier_uniform_(self.arc)
        self.label_dependant = nn.Linear(HIDDEN, sizes.label)
        self.label_governor = nn.Linear(HIDDEN, sizes.label)
        self.label = nn.Parameter(torch.zeros(sizes.relations, sizes.label, sizes.label))
        nn.init.xavier_uniform_(self.label)
        self.label_one = nn.Linear(sizes.label, sizes.relations)
        self.label_two = nn.Linear(sizes.label, sizes.relations, bias=False)
        self.dropout = nn.Dropout(sizes.dropout)

    def encode(self, pieces: Tensor, owner: Tensor, first: Tensor, last: Tensor, features: Tensor) -> Tensor:
        """Vectors of words [batch, words + 1, HIDDEN]."""
        return self.encode_deep(pieces, owner, first, last, features)[0]

    def encode_deep(self, pieces: Tensor, owner: Tensor, first: Tensor, last: Tensor, features: Tensor) -> tuple[Tensor, Tensor]:
        """Vectors of words, and what else is known of each: its first and last piece in mid-encoder, its written form."""
        mask = ((pieces == 0).float() * MASKED)[:, None, None, :]
        written = self.features(features).sum(2)
        spread = torch.gather(written, 1, owner[:, :, None].expand(-1, -1, written.shape[2]))
        places = self.positions(torch.arange(pieces.shape[1], device=pieces.device))[None]
        hidden = self.dropout(self.norm(self.pieces(pieces) + places + self.kind + self.into_pieces(spread)))
        middle = hidden
        for number, layer in enumerate(self.layers, 1):
            hidden = layer(hidden, mask)
            middle = hidden if number == MIDDLE else middle
        ends = [torch.gather(hidden, 1, at[:, :, None].expand(-1, -1, HIDDEN)) for at in (first, last)]
        halfway = [torch.gather(middle, 1, at[:, :, None].expand(-1, -1, HIDDEN)) for at in (first, last)]
        words = self.dropout(F.gelu(self.word_norm(self.word(torch.cat([*ends, written], -1)))))
        return words, torch.cat([*halfway, written], -1)

    def relation_scores(self, words: Tensor) -> tuple[Tensor, Tensor]:
        """The two sides of the relation scorer, [batch, words + 1, label] each."""
        return self.dropout(F.gelu(self.label_dependant(words))), self.dropout(F.gelu(self.label_governor(words)))

    def arcs(self, words: Tensor, there: Tensor) -> Tensor:
        """Arc scores [batch, dependant, governor]; `there` [batch, words + 1] is False on padding."""
        dependant = self.dropout(F.gelu(self.arc_dependant(words)))
        governor = self.dropout(F.gelu(self.arc_governor(words)))
        one = torch.ones_like(dependant[:, :, :1])
        scores = (torch.cat([dependant, one], -1) @ self.arc) @ governor.transpose(1, 2)
        return scores / self.arc.shape[1] ** 0.5 + ((~there).float() * MASKED)[:, None, :]

    def relations(self, dependant: Tensor, governor: Tensor) -> Tensor:
        """Scores for pairs that are already matched: two times [..., label] to [..., relations]."""
        paired = torch.einsum("...d,rde,...e->...r", dependant, self.label, governor)
        return paired + self.label_one(dependant) + self.label_two(governor)


class Namer(nn.Module):
    """Name tags from the parser's vectors, which stay as they are, and from lists of names.

    Takes the words' vectors [batch, words + 1, HIDDEN], what else is known of them (see `Parser.encode_deep`), `known` [batch,
    words + 1] (what lists say, 0 for nothing) and `there` [batch, words + 1] (False on padding); gives scores of name tags.
    """

    def __init__(self, names: int, label: int, dropout: float) -> None:
        super().__init__()
        self.known = nn.Embedding(KINDS, KNOWN_SIZE)
        self.into = nn.Linear(3 * HIDDEN + label + KNOWN_SIZE, NAMER_SIZE)
        self.into_norm = nn.LayerNorm(NAMER_SIZE)
        self.layers = nn.ModuleList(Layer(dropout / 2, NAMER_SIZE, 4) for _ in range(NAMER_LAYERS))
        self.out = nn.Linear(NAMER_SIZE, names)
        self.dropout = nn.Dropout(dropout)

    def forward(self, words: Tensor, deep: Tensor, known: Tensor, there: Tensor) -> Tensor:
        mask = ((~there).float() * MASKED)[:, None, None, :]
        hidden = self.into(torch.cat([self.dropout(words), self.dropout(deep), self.known(known)], -1))
        hidden = self.dropout(F.gelu(self.into_norm(hidden)))
        for layer in self.layers:
            hidden = layer(hidden, mask)
        return self.out(hidden)


def load_encoder(parser: Parser, weights: Path) -> None:
    """Take the encoder's weights from a safetensors file of BERT's layout, MiniLM's among them."""
    stored = {name.removeprefix("bert."): tensor for name, tensor in load_file(weights).items()}
    own: dict[str, Tensor] = {
        "pieces.weight": stored["embeddings.word_embeddings.weight"],
        "positions.weight": stored["embeddings.position_embeddings.weight"],
        "kind": stored["embeddings.token_type_embeddings.weight"][0],
    }
    theirs = {"norm": "embeddings.LayerNorm"}
    for index in range(LAYERS):
        block = f"encoder.layer.{index}"
        for name, path in (
            ("query", "attention.self.query"),
            ("key", "attention.self.key"),
            ("value", "attention.self.value"),
            ("out", "attention.output.dense"),
            ("out_norm", "attention.output.LayerNorm"),
            ("up", "intermediate.dense"),
            ("down", "output.dense"),
            ("down_norm", "output.LayerNorm"),
        ):
            theirs[f"layers.{index}.{name}"] = f"{block}.{path}"
    for name, path in theirs.items():
        for part in ("weight", "bias"):
            own[f"{name}.{part}"] = stored[f"{path}.{part}"]
    parser.load_state_dict(own, strict=False)
