"""From a call as PyTorch's samples write it to one of ours: positions, and one object of options."""

import inspect
import re

import torch

from answers import DTYPES, number, numbers


class LeftOut(Exception):
    """Why a sample has no form here."""


EMPTY = inspect.Parameter.empty


def camel(name):
    return re.sub("_([a-z])", lambda m: m[1].upper(), name)


def function_named(name):
    function = torch
    for part in name.split(".")[1:]:
        function = getattr(function, part)
    return function


def fits(value, kind):
    """Whether a schema's parameter takes the value."""
    name = kind.kind()
    if name == "OptionalType":
        return value is None or fits(value, kind.getElementType())
    if name == "ListType":
        element = kind.getElementType()
        if isinstance(value, (list, tuple)):
            return all(fits(x, element) for x in value)
        return element.kind() != "TensorType" and fits(value, element)
    if name == "TensorType":
        return isinstance(value, torch.Tensor)
    if name == "BoolType":
        return isinstance(value, bool)
    if name == "IntType":
        return isinstance(value, (int, torch.dtype)) and not isinstance(value, bool)
    if name in ("FloatType", "NumberType"):
        return isinstance(value, (int, float, complex))
    return isinstance(value, str) if name == "StringType" else False


def schemas_of(name):
    """The overloads of a function that is written in C++, as lists of (name, default, type, keyword only)."""
    aten = "aten::" + re.sub(r"^torch\.(Tensor\.|nn\.functional\.)?", "", name).replace(".", "_").strip("_")
    for schema in torch._C._jit_get_schemas_for_operator(aten):
        if not any(a.is_out for a in schema.arguments):
            yield [
                (a.name, a.default_value if a.has_default_value() else EMPTY, a.type, a.kwarg_only)
                for a in schema.arguments
            ]


def signature_of(function):
    """The same of a function that is written in Python."""
    if inspect.isbuiltin(function) or inspect.ismethoddescriptor(function):
        return None
    parameters = inspect.signature(function).parameters.values()
    if any(p.kind is p.VAR_KEYWORD for p in parameters):
        # Chooses between two functions by a flag: max_pool2d.
        return signature_of(getattr(torch.nn.functional, f"_{function.__name__}"))
    return [(p.name, p.default, None, p.kind is p.KEYWORD_ONLY) for p in parameters]


def bound(parameters, args, kwargs):
    """
    Each parameter's name, value, default, whether it has no position and whether it was given;
    None where the call does not fit.
    """
    names = [name for name, *_ in parameters]
    places = [name for name, _, _, only in parameters if not only]
    if len(args) > len(places) or any(k not in names or k in places[: len(args)] for k in kwargs):
        return None
    given = {**dict(zip(places, args)), **kwargs}
    for name, default, kind, _ in parameters:
        if name not in given and default is EMPTY:
            return None
        if name in given and kind is not None and not fits(given[name], kind):
            return None
        if kind is not None and kind.kind() == "NumberType" and isinstance(given.get(name), bool):
            raise LeftOut("true or false in the place of a number")
    return [
        (name, given.get(name, default), default, only, name in given) for name, default, _, only in parameters
    ]


# These say where, or by which way, not what: with such values nothing is lost without them.
NOT_WHAT = {
    "compute_mode": lambda value: True,
    "device": lambda value: value in (None, "cpu"),
    "inplace": lambda value: value is False,
    "memory_format": lambda value: value in (torch.preserve_format, torch.contiguous_format),
    # As large as the kernel, as without.
    "stride": lambda value: value == (),
}


def says_how(name, value):
    return name in NOT_WHAT and NOT_WHAT[name](value)


# Of these PyTorch tells no schema, or tells it under another name.
SIGNATURES = {
    "torch.nonzero": [("input", EMPTY, None, False), ("as_tuple", False, None, True)],
    "torch.nn.functional.logsigmoid": [("input", EMPTY, None, False)],
}


def named(torch_name, args, kwargs):
    """The call with PyTorch's names, in PyTorch's order."""
    # Places have this dtype unless told.
    if torch_name in ("torch.tril_indices", "torch.triu_indices") and kwargs.get("dtype") == torch.int64:
        kwargs = {key: value for key, value in kwargs.items() if key != "dtype"}
    signature = SIGNATURES.get(torch_name) or signature_of(function_named(torch_name))
    forms = schemas_of(torch_name) if signature is None else [signature]
    found = next((f for f in (bound(form, args, kwargs) for form in forms) if f is not None), None)
    if found is None:
        raise LeftOut("its form of call is in no schema")
    return found


def is_default(value, default):
    return value is default or (type(value) is type(default) and not isinstance(value, torch.Tensor) and value == default)


def option_of(name, value):
    """`unbiased` is what came before `correction`."""
    return ("correction", int(value)) if name == "unbiased" and value is not None else (camel(name), value)


def placed(call, form):
    """The call's arguments in a form of ours: positions, and options where there are any."""
    names = form["positional"]
    by_name = {camel(name) for name, *_ in call} & set(names)
    free = [i for i, name in enumerate(names) if name not in by_name]
    places, last, options = {}, -1, {}
    for name, value, default, only, given in call:
        key, chosen = option_of(name, value)
        if key in form["options"]:
            # What is None there unless given is left out here.
            if given and not (value is None and default is None) and not says_how(name, value):
                options[key] = chosen
        elif key in by_name or (not only and free):
            place = names.index(key) if key in by_name else free.pop(0)
            places[place] = value
            last = max(last, place) if given else last
        elif given and not is_default(value, default) and not says_how(name, value):
            raise LeftOut(f"we have no argument {name}")
    if options:
        # They come last: what stands before them is told, if only as what it is unless told.
        last = len(names) - 1
    positions = [places.get(i, EMPTY) for i in range(last + 1)]
    if any(x is EMPTY for x in positions):
        raise LeftOut("our argument has no default there")
    return [*positions, options] if options else positions


# Functions that take tensors, or sizes, one by one, after so many other arguments: a list here.
LISTED = {
    "torch.atleast_1d": 0,
    "torch.atleast_2d": 0,
    "torch.atleast_3d": 0,
    "torch.block_diag": 0,
    "torch.broadcast_tensors": 0,
    "torch.cartesian_prod": 0,
    "torch.einsum": 1,
    "torch.meshgrid": 0,
    "torch.Tensor.view": 1,
    "torch.Tensor.expand": 1,
    "torch.Tensor.repeat": 1,
}


MADE_OF_SIZES = {"torch.tril_indices", "torch.triu_indices"}

# PyTorch does not say which of equal elements it finds.
WITH_ANY_INDEX = {"torch.argsort", "torch.kthvalue", "torch.sort", "torch.topk"}


def listed(torch_name, args):
    """Those in a list, unless they are in one already."""
    first = LISTED.get(torch_name)
    rest = args[first:] if first is not None else ()
    if not rest or isinstance(rest[0], (list, tuple, torch.dtype)):
        return args
    alone = len(rest) == 1 and torch_name.startswith("torch.atleast")
    return args if alone else (*args[:first], list(rest))


def our_arguments(operation, args, kwargs):
    """The arguments of a call of `operation["torch"]` as those of ours."""
    name = operation["torch"]
    if name == "torch.Tensor.__getitem__":
        x, index = args
        return [x, *(index if isinstance(index, tuple) else (index,))]
    if not any(isinstance(x, torch.Tensor) for x in args) and {*map(type, args)} <= {int, float, bool} and name not in MADE_OF_SIZES:
        raise LeftOut("numbers alone")
    if name in WITH_ANY_INDEX and not kwargs.get("stable") and args[0].numel() > args[0].unique().numel():
        raise LeftOut("ties, of which any index is right")
    if name == "torch.baddbmm" and not args[0].is_floating_point() and any(x % 1 for x in kwargs.values()):
        raise LeftOut("fractions of whole numbers, which PyTorch cuts off")
    if name == "torch.narrow" and isinstance(args[2], torch.Tensor):
        raise LeftOut("a tensor in the place of a number")
    if name == "torch.nn.functional.interpolate" and args[0].ndim == 5:
        raise LeftOut("bodies, of three dimensions")
    if name == "torch.norm" and "nuc" in (*args, *kwargs.values()):
        raise LeftOut("the nuclear norm is that of linalg.norm")
    args = listed(name, args)
    if name in LISTED and LISTED[name] == 0 or name == "torch.einsum":
        call = [(f"_{i}", x, EMPTY, False, True) for i, x in enumerate(args)]
        call += [(key, x, EMPTY, True, True) for key, x in kwargs.items()]
    else:
        call = named(name, args, kwargs)
    reasons = []
    for form in sorted(operation["overloads"], key=lambda form: -len(form["positional"])):
        try:
            return placed(call, form)
        except LeftOut as reason:
            reasons.append(reason)
    raise reasons[0] if reasons else LeftOut("its type says nothing")


def json_of(value, dtype):
    """An argument as JSON, as in the cases of export-cases.ts."""

    def of(x):
        return json_of(x, dtype)

    if isinstance(value, torch.Tensor):
        return tensor_json(value, dtype)
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, (int, float)):
        return number(value)
    if isinstance(value, (list, tuple)):
        return [of(x) for x in value]
    if isinstance(value, dict):
        return {key: of(x) for key, x in value.items()}
    if isinstance(value, slice):
        return {"start": of(value.start), "stop": of(value.stop), "step": of(value.step or 1)}
    if value is Ellipsis:
        return "..."
    if isinstance(value, torch.dtype):
        if value in DTYPES.values():
            return str(value).removeprefix("torch.")
        raise LeftOut(f"dtype {value}")
    raise LeftOut(f"an argument of type {type(value).__name__}")


def tensor_json(t, dtype):
    if t.dtype.is_floating_point and t.dtype != dtype:
        raise LeftOut(f"a tensor of {t.dtype}")
    if t.layout != torch.strided:
        raise LeftOut(f"layout {t.layout}")
    if t.dtype.is_floating_point:
        kind = "float" if t.requires_grad else "constant"
    elif t.dtype in (torch.int64, torch.int32):
        kind = "int32"
    elif t.dtype == torch.bool:
        kind = "bool"
    else:
        raise LeftOut(f"a tensor of {t.dtype}")
    return {"kind": kind, "shape": list(t.shape), "data": numbers(t)}
