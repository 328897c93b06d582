package dev.mediajobs;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails tests that show a secret in a log line or an exception. All keys, tokens and signed queries of the tests begin
 * with {@value #SECRET}. {@link SecretLeakIT} checks the files after all tests.
 */
public final class SecretLeakDetector implements BeforeAllCallback, AfterEachCallback {
    static final String SECRET = "canary-";

    private static final List<String> SHOWN = new CopyOnWriteArrayList<>();
    private static final Handler HANDLER = new Handler() {
        @Override
        public void publish(LogRecord record) {
            check("the log", record.getMessage());
            Object[] values = record.getParameters();
            for (Object value : values == null ? new Object[0] : values) {
                check("the log", String.valueOf(value));
            }
            check("the log", record.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    // Unreferenced loggers lose their handlers.
    private static final List<Logger> LOGGERS = List.of(Logger.getLogger(""), Logger.getLogger("dev.mediajobs"));
    private static final Logger REQUESTS = Logger.getLogger("dev.mediajobs.http");

    static {
        REQUESTS.setLevel(Level.FINE);
        LOGGERS.forEach(logger -> logger.addHandler(HANDLER));
    }

    /** Returns a listener that checks every exception of a {@link MediaJobs}. */
    static MediaListener listener() {
        return event -> {
            check("an event", event.toString());
            check(event.failure());
        };
    }

    private static void check(Optional<MediaException> failure) {
        failure.ifPresent(thrown -> {
            check("an exception", thrown);
            check("a body", thrown.body().orElse(""));
            check("a history", thrown.history().toString());
        });
    }

    private static void check(String where, @Nullable Throwable thrown) {
        if (thrown != null) {
            StringWriter all = new StringWriter();
            thrown.printStackTrace(new PrintWriter(all));
            check(where, all.toString());
        }
    }

    private static void check(String where, @Nullable String text) {
        int at = text == null ? -1 : text.indexOf(SECRET);
        if (text != null && at >= 0) {
            SHOWN.add(where + ": ..." + text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 20)));
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        check("a test's name", context.getDisplayName());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        check("a test's name", context.getDisplayName());
        context.getExecutionException().ifPresent(thrown -> check("a test's failure", thrown));
        if (!SHOWN.isEmpty()) {
            throw new AssertionError("A secret was shown by " + SHOWN);
        }
    }
}
