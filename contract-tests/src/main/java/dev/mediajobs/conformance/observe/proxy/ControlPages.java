package dev.mediajobs.conformance.observe.proxy;

import java.util.Optional;

/** The pages that the proxy itself serves. Thread-safe. */
public interface ControlPages {

    /** A page. */
    @SuppressWarnings("ArrayRecordComponent") // Written to a socket at once.
    record Page(String contentType, byte[] bytes) {}

    /** Returns the page at a path; empty if the request is for the server. */
    Optional<Page> page(String path);
}
