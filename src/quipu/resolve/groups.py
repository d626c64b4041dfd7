"""Union of numbered things under bans: two that are forbidden never end in one group, not even through a third."""


class Groups:
    """Groups of the numbers 0 to `size` - 1. The smallest number of a group stands for it."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))
        self._banned: dict[int, set[int]] = {}

    def find(self, number: int) -> int:
        """The number that stands for a number's group."""
        while self._parent[number] != number:
            self._parent[number] = self._parent[self._parent[number]]
            number = self._parent[number]
        return number

    def forbid(self, a: int, b: int) -> None:
        """Keep the groups of two numbers apart from now on. No effect where they are one already."""
        one, two = self.find(a), self.find(b)
        if one != two:
            self._banned.setdefault(one, set()).add(two)
            self._banned.setdefault(two, set()).add(one)

    def forbidden(self, a: int, b: int) -> bool:
        """Whether the groups of two numbers must stay apart."""
        return self.find(b) in self._banned.get(self.find(a), ())

    def join(self, a: int, b: int) -> bool:
        """Make one group of two, unless that is forbidden. Whether they are one now."""
        one, two = sorted((self.find(a), self.find(b)))
        if one == two:
            return True
        if two in self._banned.get(one, ()):
            return False
        self._parent[two] = one
        for other in self._banned.pop(two, set()):
            self._banned[other].discard(two)
            self._banned[other].add(one)
            self._banned.setdefault(one, set()).add(other)
        return True

    def members(self) -> dict[int, list[int]]:
        """Each group's numbers in order, by the number that stands for it."""
        found: dict[int, list[int]] = {}
        for number in range(len(self._parent)):
            found.setdefault(self.find(number), []).append(number)
        return found
