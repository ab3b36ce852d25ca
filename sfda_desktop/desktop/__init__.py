"""The window: Qt lives here and nowhere else; what it does is done by the layers below."""
