/// Pictures sent by people, decoded within limits and drawn anew, so that nothing but the picture is kept.
public enum Pictures {}
