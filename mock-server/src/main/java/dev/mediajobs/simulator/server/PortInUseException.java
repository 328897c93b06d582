package dev.mediajobs.simulator.server;

import java.io.Serial;

/** Thrown if the simulator cannot listen on its host and port. */
public final class PortInUseException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    PortInUseException(String host, int port, Throwable cause) {
        super(
                isTaken(cause)
                        ? "Port " + port + " cannot be used, most likely because another process listens on it."
                                + " Choose another port, or 0 for any free one."
                        : "The simulator cannot listen on '" + host + "', which is not an address of this machine. Use"
                                + " 127.0.0.1, or 0.0.0.0 for all addresses.",
                cause);
    }

    /** Jetty wraps the exception of the socket. */
    private static boolean isTaken(Throwable cause) {
        // The name of the class too: the exception for an unknown host has no message.
        String problem = String.valueOf(cause.getCause() == null ? cause : cause.getCause());
        return !problem.contains("Cannot assign") && !problem.contains("Unresolved");
    }
}
