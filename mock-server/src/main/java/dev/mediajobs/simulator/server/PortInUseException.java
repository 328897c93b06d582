package dev.mediajobs.simulator.server;

import java.io.Serial;

/** Thrown if the simulator cannot listen on its port. */
public final class PortInUseException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    PortInUseException(int port, Throwable cause) {
        super(
                "Port " + port + " cannot be used, most likely because another process listens on it."
                        + " Choose another port, or 0 for any free one.",
                cause);
    }
}
