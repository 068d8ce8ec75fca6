"""A stand-in for ``pywa.types``: requests to flow endpoints and answers to them."""


class FlowRequest:
    """A decrypted request."""

    def __init__(self, raw):
        self.action = raw["action"]
        self.screen = raw.get("screen")
        self.data = raw.get("data") or {}
        self.flow_token = raw.get("flow_token")
        self.version = raw["version"]

    @property
    def has_error(self):
        return "error" in self.data or "error_message" in self.data

    def respond(self, *, screen=None, data=None, error_message=None, close_flow=False):
        if not close_flow and screen is None:
            raise ValueError("a screen is needed")
        return FlowResponse(self, screen, data or {}, error_message, close_flow)


class FlowResponse:
    """An answer."""

    def __init__(self, req, screen, data, error_message, close_flow):
        self.req, self.screen, self.data = req, screen, data
        self.error_message, self.close_flow = error_message, close_flow

    def to_dict(self):
        if self.close_flow:
            params = {**self.data, "flow_token": self.req.flow_token}
            return {"screen": "SUCCESS", "data": {"extension_message_response": {"params": params}}}
        remark = {} if self.error_message is None else {"error_message": self.error_message}
        return {"screen": self.screen, "data": {**self.data, **remark}}
