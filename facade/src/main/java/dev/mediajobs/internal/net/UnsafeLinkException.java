package dev.mediajobs.internal.net;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A rejected link; the message has the reason, and neither query parameters nor known secrets. */
public final class UnsafeLinkException extends IOException {
    private static final long serialVersionUID = 1L;

    private static final int MAX_CAUSES = 20;

    UnsafeLinkException(String message) {
        super(message);
    }

    /** Returns the rejection that caused the failure of a call, or null. */
    public static @Nullable UnsafeLinkException in(Throwable error) {
        Throwable cause = error;
        for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
            if (cause instanceof UnsafeLinkException unsafe) {
                return unsafe;
            }
            cause = cause.getCause();
        }
        return null;
    }
}
