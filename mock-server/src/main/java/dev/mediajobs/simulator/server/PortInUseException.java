package dev.mediajobs.simulator.server;

import java.io.Serial;

/** The port cannot be listened on. Its message says which and what to do. */
public final class PortInUseException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    PortInUseException(int port, Throwable cause) {
        super(
                "Port " + port + " cannot be used, most likely because something else listens on it."
                        + " Choose another one, or 0 for any free one.",
                cause);
    }
}
