"""
A stand-in for pywa, for tests only: as much of what pywa 4 documents as answering requests to a flow endpoint needs.

Written from pywa's documentation; shares no code with it.
"""

from . import filters
from .types import FlowRequest

__all__ = ["WhatsApp", "filters"]


class _Endpoint:
    """What ``on_flow_request`` makes of a function: handlers are asked in their order, the function itself comes last."""

    def __init__(self, callback):
        self.callback = callback
        self.handlers = []

    def _add(self, action, screen, only):
        def take(callback):
            self.handlers.append((action, screen, only, callback))
            return callback

        return take

    def on_init(self, callback):
        return self._add("INIT", None, None)(callback)

    def on_data_exchange(self, *, screen, filters=None):
        return self._add("data_exchange", screen, filters)

    def on_back(self, *, screen, filters=None):
        return self._add("BACK", screen, filters)

    def answer(self, raw):
        req = FlowRequest(raw)
        for action, screen, only, callback in self.handlers:
            fits = not req.has_error and action == raw["action"] and screen in (None, req.screen)
            if fits and (only is None or only(None, req)):
                break
        else:
            callback = self.callback
        answer = callback(None, req)
        if req.has_error:
            return {"data": {"acknowledged": True}}
        return answer if isinstance(answer, dict) else answer.to_dict()


class WhatsApp:
    """The client; keeps the endpoint that was registered last."""

    endpoint = None

    def __init__(
        self,
        *,
        phone_id,
        token,
        server,
        verify_token,
        app_secret,
        business_private_key,
        business_private_key_password,
    ):
        assert phone_id and token and verify_token and business_private_key

    def on_flow_request(self, *, endpoint):
        assert endpoint.startswith("/")

        def take(callback):
            WhatsApp.endpoint = _Endpoint(callback)
            return WhatsApp.endpoint

        return take
