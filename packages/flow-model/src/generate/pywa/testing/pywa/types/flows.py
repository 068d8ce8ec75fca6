"""
A stand-in for ``pywa.types.flows``: as much of what pywa 4 documents as evaluating a generated flow needs.

Each class refuses keywords that pywa does not know and asks for those that pywa needs, so that generated code which
pywa would refuse fails here, too. Written from pywa's documentation; shares no code with it.
"""

import json
import re

_TEXT_KEYS = {"routing_model", "data_api_version", "data_channel_uri", "refresh_on_back"}
__all__ = ["ScreenData", "ScreenDataUpdate", "ScreenDataRef", "ComponentRef", "Condition", "MathExpression", "FlowStr"]


class _Part:
    """What becomes an object of the Flow JSON: members by keyword, those that are None left out."""

    fixed = {}
    needed = ()
    optional = {}

    def __init__(self, **given):
        name = type(self).__name__
        unknown = set(given) - set(self.needed) - set(self.optional)
        if unknown:
            raise TypeError(f"{name} has no keyword {sorted(unknown)}")
        missing = set(self.needed) - set(given)
        if missing:
            raise TypeError(f"{name} needs {sorted(missing)}")
        self.members = {**self.fixed, **{key: value for key, value in self.optional.items()}, **given}
        self.check()

    def check(self):
        """Overridden by classes that look at their members."""

    def plain(self):
        return {_spell(key): _plain(value) for key, value in self.members.items() if value is not None}


def _spell(key):
    return key if key in _TEXT_KEYS else key.replace("_", "-").rstrip("-")


def _plain(value):
    if isinstance(value, _Part):
        return value.plain()
    if isinstance(value, _Expression):
        return value.whole()
    if isinstance(value, dict):
        return {key: _plain(member) for key, member in value.items()}
    if isinstance(value, list):
        if value and all(isinstance(item, ScreenDataUpdate) for item in value):
            return {item.key: _plain(item.new_value) for item in value}
        return [_plain(item) for item in value]
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    raise TypeError(f"{value!r} cannot be written as JSON")


def _define(name, needed, optional="", fixed=None, defaults=None, base=_Part):
    """Adds a class to the module."""
    body = {
        "needed": tuple(needed.split()),
        "optional": {**dict.fromkeys(optional.split()), **(defaults or {})},
        "fixed": fixed or {},
    }
    globals()[name] = type(name, (base,), body)
    __all__.append(name)


# Expressions


class _Expression:
    def fragment(self):
        """Its text inside another expression."""
        raise NotImplementedError

    def whole(self):
        """Its text as the value of a property."""
        return self.fragment()

    def __str__(self):
        return self.whole()


def _operand(value):
    if isinstance(value, _Expression):
        return value.fragment()
    if isinstance(value, str):
        return f"'{value}'"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    raise TypeError(f"{value!r} cannot stand in an expression")


class _Arithmetic(_Expression):
    def __add__(self, other):
        return MathExpression(self, "+", other)

    def __radd__(self, other):
        return MathExpression(other, "+", self)

    def __sub__(self, other):
        return MathExpression(self, "-", other)

    def __rsub__(self, other):
        return MathExpression(other, "-", self)

    def __mul__(self, other):
        return MathExpression(self, "*", other)

    def __rmul__(self, other):
        return MathExpression(other, "*", self)

    def __truediv__(self, other):
        return MathExpression(self, "/", other)

    def __rtruediv__(self, other):
        return MathExpression(other, "/", self)

    def __mod__(self, other):
        return MathExpression(self, "%", other)

    def __rmod__(self, other):
        return MathExpression(other, "%", self)


class _Logical(_Expression):
    def __and__(self, other):
        return Condition(self, "&&", other)

    def __or__(self, other):
        return Condition(self, "||", other)

    def __invert__(self):
        return Condition(self, "!")


class _Reference(_Arithmetic, _Logical):
    root = ""

    def __init__(self, field, screen=None):
        self.field = field
        self.screen = screen.members["id"] if isinstance(screen, _Part) else screen

    def fragment(self):
        screen = f"screen.{self.screen}." if self.screen else ""
        return "${" + f"{screen}{self.root}.{self.field}" + "}"

    def __eq__(self, other):
        return Condition(self, "==", other)

    def __ne__(self, other):
        return Condition(self, "!=", other)

    def __gt__(self, other):
        return Condition(self, ">", other)

    def __ge__(self, other):
        return Condition(self, ">=", other)

    def __lt__(self, other):
        return Condition(self, "<", other)

    def __le__(self, other):
        return Condition(self, "<=", other)


class ScreenDataRef(_Reference):
    root = "data"


class ComponentRef(_Reference):
    root = "form"


class MathExpression(_Arithmetic):
    def __init__(self, left, operator, right):
        self.text = f"({_operand(left)} {operator} {_operand(right)})"

    def fragment(self):
        return self.text


class Condition(_Logical):
    def __init__(self, left, operator, right=None, *, wrap_with_backticks=True):
        if operator == "!":
            self.text = f"!{_operand(left)}"
        else:
            self.text = f"({_operand(left)} {operator} {_operand(right)})"
        self.wrap_with_backticks = wrap_with_backticks

    def fragment(self):
        return self.text

    def whole(self):
        return f"`{self.text}`" if self.wrap_with_backticks else self.text


class FlowStr(_Expression):
    def __init__(self, string, **variables):
        self.string = string
        self.variables = variables

    def fragment(self):
        text = ""
        for piece in re.split(r"(\{\w+\})", self.string):
            if re.fullmatch(r"\{\w+\}", piece):
                text += str(self.variables[piece[1:-1]])
            elif piece:
                if set(piece) & set("'`\\{}"):
                    raise ValueError("the stand-in does not know how pywa escapes this")
                text += f" '{piece}' "
        return f"`{text}`"


# Data of screens


class ScreenData:
    def __init__(self, *, key, example):
        self.key = key
        self.example = example

    @property
    def ref(self):
        return ScreenDataRef(self.key)

    def ref_in(self, screen):
        return ScreenDataRef(self.key, screen)

    def update(self, new_value):
        return ScreenDataUpdate(key=self.key, new_value=new_value)

    def plain(self):
        return {**_infer(self.example), "__example__": _plain(self.example)}


class ScreenDataUpdate:
    def __init__(self, *, key, new_value):
        self.key = key
        self.new_value = new_value


def _infer(example):
    """The type that pywa reads off an example."""
    if isinstance(example, str):
        return {"type": "string"}
    if isinstance(example, bool):
        return {"type": "boolean"}
    if isinstance(example, (int, float)):
        return {"type": "number"}
    if isinstance(example, (dict, DataSource)):
        return {"type": "object", "properties": _properties(example)}
    if isinstance(example, list):
        if not example:
            raise ValueError("an empty list has no type")
        first = example[0]
        if isinstance(first, (str, bool, int, float)):
            return {"type": "array", "items": _infer(first)}
        if isinstance(first, (dict, DataSource, NavigationItem)):
            return {"type": "array", "items": {"type": "object", "properties": _properties(first)}}
    raise ValueError(f"{example!r} has no type")


def _properties(value):
    skipped = ()
    if isinstance(value, DataSource):
        skipped = ("on-select-action", "on-unselect-action")
    if isinstance(value, NavigationItem):
        skipped = ("start", "end", "badge", "tags", "on-click-action")
    members = value if isinstance(value, dict) else value.plain()
    return {key: _infer(member) for key, member in members.items() if member is not None and key not in skipped}


# Enums: their members are texts, as in pywa


def _enum(name, values):
    globals()[name] = type(name, (), {value.upper(): value for value in values.split()})
    __all__.append(name)


_enum("InputType", "text number email password passcode phone")
_enum("LabelVariant", "large")
_enum("FontWeight", "bold italic bold_italic normal")
_enum("ScaleType", "cover contain")
_enum("PhotoSource", "camera_gallery camera gallery")
_enum("CalendarPickerMode", "single range")
_enum("CalendarDay", "Mon Tue Wed Thu Fri Sat Sun")


# Components


class _Input(_Part):
    @property
    def ref(self):
        return ComponentRef(self.members["name"])

    def ref_in(self, screen):
        return ComponentRef(self.members["name"], screen)


class _Form(_Part):
    def check(self):
        children = self.members["children"]
        if not children:
            raise ValueError("a Form needs children")
        for key in ("init_value", "error_message"):
            plural = f"{key}s"
            values = self.members[plural] or {}
            for child in children:
                if isinstance(child, _Part) and child.members.get(key) is not None:
                    if not isinstance(values, dict) or child.members["name"] in values:
                        raise ValueError(f"{key} stands on the Form and on a child")
                    values[child.members["name"]] = child.members[key]
                    child.members[key] = None
            self.members[plural] = values or None


class _If(_Part):
    def check(self):
        condition = self.members["condition"]
        if isinstance(condition, Condition):
            condition.wrap_with_backticks = False


def _component(name, needed, optional="", base=_Part):
    _define(name, needed, optional, {"type": name}, base=base)


_STATE = "required enabled visible init_value"
_SELECT = "on_select_action on_unselect_action"
_component("TextHeading", "text", "visible")
_component("TextSubheading", "text", "visible")
_component("TextBody", "text", "markdown font_weight strikethrough visible")
_component("TextCaption", "text", "markdown font_weight strikethrough visible")
_component("RichText", "text", "visible")
_component(
    "TextInput",
    "name label",
    f"{_STATE} error_message input_type label_variant pattern min_chars max_chars helper_text",
    _Input,
)
_component("TextArea", "name label", f"{_STATE} error_message label_variant max_length helper_text", _Input)
_component(
    "CheckboxGroup",
    "name data_source",
    f"{_STATE} {_SELECT} label description min_selected_items max_selected_items media_size",
    _Input,
)
_component("RadioButtonsGroup", "name data_source", f"{_STATE} {_SELECT} label description media_size", _Input)
_component("Dropdown", "name label data_source", f"{_STATE} {_SELECT}", _Input)
_component(
    "ChipsSelector",
    "name label data_source",
    f"{_STATE} {_SELECT} description min_selected_items max_selected_items",
    _Input,
)
_component("OptIn", "name label", f"required visible init_value on_click_action {_SELECT}", _Input)
_component(
    "DatePicker",
    "name label",
    f"{_STATE} error_message min_date max_date unavailable_dates helper_text on_select_action",
    _Input,
)
_component(
    "CalendarPicker",
    "name label",
    f"{_STATE} error_message title description mode min_date max_date unavailable_dates min_days max_days include_days "
    "helper_text on_select_action",
    _Input,
)
_component(
    "PhotoPicker",
    "name label",
    "description photo_source max_file_size_kb min_uploaded_photos max_uploaded_photos enabled visible error_message",
    _Input,
)
_component(
    "DocumentPicker",
    "name label",
    "description max_file_size_kb min_uploaded_documents max_uploaded_documents allowed_mime_types enabled visible "
    "error_message",
    _Input,
)
_component("Image", "src aspect_ratio", "width height scale_type alt_text visible")
_component("ImageCarousel", "images", "aspect_ratio scale_type visible")
_component("NavigationList", "name list_items", "label description media_size on_click_action")
_component("EmbeddedLink", "text on_click_action", "visible")
_component("Footer", "label on_click_action", "left_caption center_caption right_caption enabled")
_component("Form", "name children", "init_values error_messages", _Form)
_component("If", "condition then", "else_", _If)
_component("Switch", "value cases")

# Parts of components

_define("DataSource", "id title", f"description metadata enabled image alt_text color {_SELECT}")
_define("NavigationItem", "id main_content", "start end badge tags on_click_action")
_define("NavigationItemMainContent", "title", "description metadata")
_define("NavigationItemStart", "image")
_define("NavigationItemEnd", "", "title description metadata")
_define("ImageCarouselItem", "src alt_text")
_define("CalendarRangeValues", "start_date end_date")

# Actions

_define("DataExchangeAction", "", fixed={"name": "data_exchange"}, defaults={"payload": {}})
_define("NavigateAction", "next", fixed={"name": "navigate"}, defaults={"payload": {}})
_define("CompleteAction", "", fixed={"name": "complete"}, defaults={"payload": {}})
_define("UpdateDataAction", "payload", fixed={"name": "update_data"})
_define("OpenURLAction", "url", fixed={"name": "open_url"})
_define("Next", "name", defaults={"type": "screen"})

# Screens and flows


class _Screen(_Part):
    def __truediv__(self, reference):
        return type(reference)(reference.field, self.members["id"])

    def plain(self):
        data = self.members["data"]
        if data is not None and not isinstance(data, dict):
            self.members["data"] = {item.key: item.plain() for item in data}
        return super().plain()


class _FlowJSON(_Part):
    def check(self):
        for key, oldest in (("version", 2.1), ("data_api_version", 3.0)):
            version = self.members[key]
            if key == "version" or version:
                self.members[key] = str(version)
                if float(str(version)) < oldest:
                    raise ValueError(f"{key} {version} is too old")

    def to_json(self):
        return json.dumps(self.plain())


_define("Layout", "children", defaults={"type": "SingleColumnLayout"})
_define(
    "Screen", "id layout", "title data terminal success refresh_on_back sensitive", base=_Screen
)
_define(
    "FlowJSON", "version screens", "data_api_version routing_model data_channel_uri", base=_FlowJSON
)
