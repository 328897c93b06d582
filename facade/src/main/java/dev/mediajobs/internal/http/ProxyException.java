package dev.mediajobs.internal.http;

import java.io.IOException;

/** A proxy that cannot be reached or does not forward a request, so that the request did not reach its server. */
public final class ProxyException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String suggestion;
    private final boolean permanent;

    ProxyException(String problem, String suggestion, boolean permanent) {
        super(problem);
        this.suggestion = suggestion;
        this.permanent = permanent;
    }

    /** Returns a complete sentence. */
    public String suggestion() {
        return suggestion;
    }

    /** Returns whether a retry cannot help. */
    public boolean permanent() {
        return permanent;
    }
}
