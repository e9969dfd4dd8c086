package dev.hoshu.server.attachment;

/**
 * A file as somebody sent it, not yet looked at.
 *
 * @param name the name that its sender gave it; anything
 * @param content its bytes; not changed by anybody
 */
@SuppressWarnings("ArrayRecordComponent")
public record Upload(String name, byte[] content) {}
