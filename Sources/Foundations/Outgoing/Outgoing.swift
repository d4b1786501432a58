/// Requests of the platform to the outside, which never reach what stands inside.
public enum Outgoing {}
