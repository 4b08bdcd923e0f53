"""What a case gives: every input read by its names and held to its domain, every fault collected."""

import math
from decimal import Decimal
from fractions import Fraction


class Problem(Exception):
    """A case without an answer: the inputs at fault, of which the app names the one it meets first. "*" is any."""

    def __init__(self, fields, code=None):
        super().__init__(fields, code)
        self.fields = {fields} if isinstance(fields, str) else set(fields)
        self.code = code


class Near:
    """A figure left over from larger ones: it is held to the digits of these."""

    def __init__(self, value, *parts):
        self.value = value
        self.scale = max(map(size, (value, *parts)))


def size(number):
    try:
        return abs(float(number))
    except OverflowError:
        return math.inf


def plain(value):
    """For JSON; a number no float can hold is a problem of the figure."""
    if isinstance(value, dict):
        return {key: named(key, each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    if isinstance(value, Near):
        return {"value": plain(value.value), "scale": min(value.scale, 1e300)}
    if isinstance(value, (Fraction, Decimal, float)):
        number = float(value)
        if not math.isfinite(number):
            raise OverflowError
        return number
    return value


def named(key, value):
    try:
        return plain(value)
    except OverflowError:
        raise Problem("*", "not-finite") from None


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def same(name):
    return name.replace("_", "-")


class Given:
    """Inputs by name, "name alias alias"; numbers come as exact fractions."""

    def __init__(self, inputs):
        self.inputs = {}
        self.faults = set()
        self.known = set()
        for name, value in inputs.items():
            if same(name) in self.inputs:
                self.faults.add(name)
            self.inputs[same(name)] = (name, value)

    def take(self, names, default):
        found = [self.inputs[same(name)] for name in names.split() if same(name) in self.inputs]
        self.known |= {same(name) for name in names.split()}
        if len(found) > 1:
            self.faults |= {name for name, _ in found}
        return found[0][1] if found else default

    def number(self, names, default, least=None, above=None, most=None, whole=False, optional=False, words=()):
        value = self.take(names, default)
        field = names.split()[0]
        word = value.lower() if isinstance(value, str) else value
        if value is None or word in words or ("∞" in words and value == math.inf):
            if not optional:
                self.faults.add(field)
            return None
        return self.checked(field, value, least, above, most, whole)

    def checked(self, field, value, least=None, above=None, most=None, whole=False):
        """The number as a fraction, or a fault and none."""
        if (
            not is_number(value)
            or not math.isfinite(value)
            or (whole and value != math.floor(value))
            or (least is not None and value < least)
            or (above is not None and value <= above)
            or (most is not None and value > most)
        ):
            self.faults.add(field)
            return None
        return Fraction(value)

    def choice(self, name, options, default):
        value = self.take(name, default)
        word = same(value).lower() if isinstance(value, str) else value
        if word not in options:
            self.faults.add(name)
        return word

    def numbers(self, names, default, optional=False, **bounds):
        """A list of numbers; an empty one is a fault."""
        value = self.take(names, default)
        field = names.split()[0]
        if optional and (value is None or names.split()[0] not in self.inputs and value == []):
            return []
        if not isinstance(value, list) or not value:
            self.faults.add(field)
            return []
        return [self.checked(field, each, **bounds) for each in value]

    def rows(self, name, columns, default=None, optional=False):
        """Rows as maps, or as lists in the order of the columns: {"names": bounds}, "text", with "optional" among bounds."""
        value = self.take(name, default)
        field = name.split()[0]
        if optional and (value is None or value == [] and field not in self.inputs):
            return []
        if not isinstance(value, list) or not value:
            self.faults.add(field)
            return []
        return [self.row(field, columns, row) for row in value]

    def row(self, field, columns, row):
        order = [names.split()[0] for names in columns]
        if isinstance(row, list):
            if len(row) > len(order):
                self.faults.add(field)
            row = dict(zip(order, row))
        if not isinstance(row, dict):
            self.faults.add(field)
            return dict.fromkeys(order)
        cells = {}
        left = {same(key): value for key, value in row.items()}
        for names, bounds in columns.items():
            found = [left.pop(same(name)) for name in names.split() if same(name) in left]
            value = found[0] if found else None
            cells[names.split()[0]] = self.cell(f"{field}.{names.split()[0]}", value, dict(bounds))
        if left:
            self.faults.add(field)
        return cells

    def cell(self, field, value, bounds):
        optional = bounds.pop("optional", False)
        if value is None:
            if not optional:
                self.faults.add(field)
            return None
        if bounds.pop("text", False):
            return str(value)
        return self.checked(field, value, **bounds)

    def check(self):
        """Ends the reading: nothing may be left over, and nothing may have been at fault."""
        self.faults |= {name for key, (name, _) in self.inputs.items() if key not in self.known}
        if self.faults:
            raise Problem(self.faults)


def refuse(condition, fields, code=None):
    if condition:
        raise Problem(fields, code)


def median(numbers):
    """The middle one, or the mean of the two in the middle."""
    ordered = sorted(numbers)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def labels(rows):
    """Names of rows, or their places where they have none."""
    return [row["name"] if row["name"] is not None else str(at) for at, row in enumerate(rows, 1)]


TEXT = {"text": True}
MAYBE_TEXT = {"text": True, "optional": True}
